import {run} from '../../../docx/word-xml.ts'
import {field, math, testFeatures} from './feature.ts'

const line = (...inner: readonly string[]) => `<w:p>${inner.join('')}</w:p>`

const form = (inside: string, name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="d"/><w:enabled/>${inside}</w:ffData></w:fldChar></w:r>` +
  `<w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

// ECMA-376 part 1, 17.16: fields, also those that store no result.
testFeatures([
  {
    name: 'MACROBUTTON prints its prompt',
    body: line(run('联系人：'), field('MACROBUTTON NoMacro [请在此处填写联系人]'), run('。')),
    prints: ['联系人：[请在此处填写联系人]。']
  },
  {
    name: 'GOTOBUTTON prints the text behind its target, also that of a field in it',
    body:
      line(run('见式'), field('GOTOBUTTON ZEqnNum1 (1)')) +
      line(
        run('见式'),
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve"> GOTOBUTTON Z \\* MERGEFORMAT </w:instrText></w:r>',
        field('REF Z \\!', '(2)'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
      ),
    prints: ['见式(1)', '见式(2)']
  },
  {
    name: 'AUTONUM counts on, in its own format',
    body: line(
      run('图('),
      field('AUTONUM \\* Arabic'),
      run(')，图('),
      field('AUTONUM \\* CHINESENUM3'),
      run(')')
    ),
    prints: ['图(1)，图(二)']
  },
  {
    name: 'EQ: a number in a circle, a fraction, a power',
    body: line(
      run('第'),
      field('EQ \\o\\ac(○,5)'),
      run('项占'),
      field('EQ \\f(3,4)'),
      run('，10'),
      field('EQ \\s\\up5(4)'),
      run('米')
    ),
    prints: ['第⑤项占³⁄₄，10⁴米']
  },
  {
    name: 'EQ: a word under its pronunciation is said once',
    body: line(field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(gōng),公)'), run('开')),
    prints: ['公开']
  },
  {
    name: 'SYMBOL',
    body: line(field('SYMBOL 254 \\f "Wingdings"'), run('已办结'), field('SYMBOL 0xFE \\f Wingdings')),
    prints: ['☑已办结☑']
  },
  {
    name: 'FORMDROPDOWN prints the chosen entry',
    body: line(
      run('本年度'),
      form(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="未收到"/><w:listEntry w:val="收到"/></w:ddList>',
        'FORMDROPDOWN'
      ),
      form('<w:ddList><w:listEntry w:val="申请"/><w:listEntry w:val="投诉"/></w:ddList>', 'FORMDROPDOWN')
    ),
    prints: ['本年度收到申请']
  },
  {
    name: 'FORMCHECKBOX',
    body: line(
      form('<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>', 'FORMCHECKBOX'),
      run('是'),
      form('<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>', 'FORMCHECKBOX'),
      run('否')
    ),
    prints: ['☒是☐否']
  },
  {
    name: 'a stored result is printed and the code is not; without one most fields print nothing',
    body: line(
      run('第'),
      field('PAGE', '3'),
      run('页，见'),
      field('REF x'),
      run('图'),
      field('SEQ 图 \\* ARABIC', '2')
    ),
    prints: ['第3页，见图2']
  },
  {
    name: 'fldSimple',
    body: line(
      '<w:fldSimple w:instr=" MACROBUTTON NoMacro [填写]"/>',
      `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`
    ),
    prints: ['[填写]7']
  },
  {
    name: 'a formula of a number alone prints the number',
    body: line(run('受理'), math.formula(math.text('12')), run('件')),
    prints: ['受理12件']
  },
  {
    name: 'fractions, powers and indices are no numbers',
    body: line(
      run('办结率为'),
      math.formula(math.fraction('3', '4')),
      run('，面积'),
      math.formula(math.text('0.6×'), math.power('10', '4')),
      run('，'),
      math.formula(math.index('x', '12')),
      run('。')
    ),
    prints: ['办结率为³⁄₄，面积0.6×10⁴，x₁₂。']
  },
  {
    name: 'roots, brackets and longer fractions have digits of their own',
    body: line(
      math.formula(math.root(math.text('2'))),
      math.formula(math.bracket(math.text('a+12'), '[', ']')),
      math.formula(math.fraction('a+1', '20'))
    ),
    prints: ['√𝟸[a+𝟷𝟸](a+𝟷)/(𝟸𝟶)']
  },
  {
    name: 'objects of a formula editor, charts and notes are told in one line',
    body: line(
      run('见'),
      '<w:r><w:object><o:OLEObject ProgID="Equation.DSMT4"/></w:object></w:r>'.repeat(3),
      '<w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></a:graphicData></a:graphic></w:drawing></w:r>',
      run('图'),
      '<w:r><w:footnoteReference w:id="2"/></w:r>'
    ),
    prints: ['见图1'],
    reads: ['见图'],
    tells: ['not-looked-at']
  },
  {
    name: 'WordArt prints its words',
    body: line('<w:r><w:pict><v:shape><v:textpath string="年度报告"/></v:shape></w:pict></w:r>'),
    prints: ['年度报告']
  }
])
