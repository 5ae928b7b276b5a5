/**
 * Words of English reports, by what they do to the numbers around them: the roles, a tab, the words. \`name\` protects what it holds, so that no
 * shorter word is found in it.
 */
export const words = `
which	of which|of whom|among these|among them|among which|of this|within this|the breakdown is
comprise	comprising|comprised|comprise|comprises|consisting of|consists of|consisted of|consist of|made up of|divided between|divided into|split between|split into|composed of|broken down into|broken down as|breakdown|namely|as follows|this comprised|these comprised|were either|divided among
include	including|includes|included|include
mainly	mainly|mostly|largest|most of|most|chiefly|primarily|for example|for instance|such as|notably|principally|particularly|especially|predominantly|largely|most common|highest|leading|e.g.|key
name	made up|make up|makes up|making up|at most|at the most|the most|most recent|most recently|main building
total	totals|totalled|totalling|overall|total of
sum	taken together
other	other|others|the other|other matters|another|elsewhere|all other|not stated|unknown|who preferred not to say
rest	remaining|remainder|the rest|the remaining|the remainder|balance|the balance
etc	and others|and so on|etc|etc.
dimension	by type|by channel|by outcome|by category|by age|by sex|by region|by source|by method|by subject|in terms of
also	plus|in addition|additionally|a further|as well as|besides|on top of|separately|meanwhile|while|whereas
through	by|through|via
across	concerned|concerning|related to|involving|involved
overlap	to both|in both|of them both|attended both|both of these|more than one|overlap|double counted|counted more than once|multiple|more than once|each of more
each	each|every|per|a head|apiece|an hour|per head|per person|per visit|per case
each daily	a day|per day|daily|every day|each day
each workdaily	per working day|a working day|each working day|every working day
each weekly	a week|per week|every week|each week
each monthly	a month|per month|every month|each month
each quarterly	per quarter|every quarter|each quarter
each yearly	a year|per year|annually|per annum|every year|each year
average	average|an average of|averaging|averaged|mean|average of
average median	median|typical|median of|a median of
average daily	daily average|a daily average of|daily average of|average daily
average weekly	weekly average|a weekly average of|weekly average of|average weekly
average monthly	monthly average|a monthly average of|monthly average of|average monthly
average yearly	annual average|an annual average of|annual average of|a yearly average of|yearly average
month	january|february|april|june|july|august|september|october|november|december
largest	maximum|minimum|peak|record
respectively	respectively
past	previous year|the previous year|last year|the year before|a year ago|a year earlier|prior year|the prior year|the previous|previous|in the previous year|preceding year|preceding|earlier|the same period|same quarter|the same quarter|last quarter|previous quarter|in the year before|the year before that
next	next year|following year|the following year|carried into|the next year|coming year
since	since|to date|cumulative|cumulatively|so far|ever
year	during the year|in the year|this year|in the period|over the year|the year|for the year|annual|during
span	first half|second half|first quarter|second quarter|third quarter|fourth quarter|quarter|at the end of|by the end of|as of|in january|in february|in march|in april|in may|in june|in july|in august|in september|in october|in november|in december|current|currently
received	received|receive|new cases|filed|opened|submitted|registered|came in|asked for|lodged|referred|issued|sent out
name	newly|new buildings|new applicants|new business|income received|grants received
carry	carried forward|carried over|rolled over|carried|carried in
pending	pending|in progress|outstanding|remained open|ongoing|still open|unresolved|not yet decided|under way|awaiting|awaiting decision|unfinished|in hand|remained|active
name	open data|open days|open day|open spaces|open access|outstanding achievement
done	closed|processed|completed|resolved|answered|determined|decided|disposed of|disposals|concluded|settled|handled|dealt with|finalised|finalized|cleared
outcome	granted|granted in full|granted in part|denied|denied in full|refused|upheld|not upheld|partly upheld|dismissed|allowed|partially granted|rejected|approved|accepted
income	income|total income|revenue|turnover|incoming resources|total revenue
spending	less expenditure|less costs|expenditure|total expenditure|spent|costs|outgoings|resources expended
surplus	surplus|a surplus of|surplus of|net surplus|profit|net income
deficit	deficit|a deficit of|deficit of|net deficit|shortfall|a loss of
name	surplus land|surplus property|cost of|income tax|deficit reduction
withdrawn	withdrawn|abandoned|discontinued|lapsed|cancelled
up	rose|rise|risen|rising|increase|increased|increases|increasing|grew|grown|grow|growth|growth of|up|up by|gain|gained|climbed|higher|went up|jumped|an increase of|a rise of|increase of|rise of|rose by|grew by|increased by|an increase|a rise|expanded|improved|improved by|over budget|overspend|an overspend of|net overspend|overspent
up	overspends|overspends of|increases of|rises of
down	underspends|underspends of|decreases of|falls of|reductions of
down	fell|fall|fallen|falling|decrease|decreased|decreases|decreasing|dropped|drop|decline|down|down by|reduction|reduced|reduced by|lower|went down|shrank|a decrease of|a fall of|a drop of|a reduction of|decrease of|fall of|fell by|dropped by|decreased by|a fall|a decrease|a decline of|declined by|lost|cut|underspend|an underspend of|net underspend|underspent
name	fall prevention|falls|follow up|set up|backed up|up to|up to date|up-to-date|follow-up|taken up|signed up|broken down|written down|down syndrome|lower limit|higher education|higher court|set down|drop-in|lower court|step down|growth fund
more	more|more than|higher than|extra|additional|over
less	fewer|less|fewer than|less than|lower than|short of
name	more than half|no more than|at least|not more than|a bit over
than	than|as in|compared with|compared to|against|in comparison with|relative to|versus|than in|compared with the|against a budget of
name	based on|on time|on behalf|on site|on march|on april|on june|on december|on september|on july|on the other hand|depending on|focused on|spent on|on wards|information on|data on|report on|reported on|on training|working on|on to|moved on to|on hold|later on|in on|decision on|on the ward|on the roads|on which|reports on|work on|vote on|on-site|on sick leave|guidance on|advice on|act on|impact on|focus on
against	nationally|national|real terms|in real terms|in cash terms|worldwide|elsewhere in|countrywide|benchmark|national fall of|national average|the average|regional average
from	from
name	from the|from residents|from home|retired from|came from|from all
to	to|to reach|reaching|reach|standing at|stands at|at
name	to community|to charities|according to|due to|access to|to be|return to|referred to|subject to|equal to|with regard to|to schools|in response to|to young people|thanks to|in relation to|back to
over	exceeds|exceeded
under	short of the
share	accounted for|account for|accounts for|accounting for|represents|representing|represented|constituting|constituted|share|proportion|percentage of|share of|as a share|as a proportion
rate	rate|rate of|rate was|ratio|success rate
of	of|of its|of our|of their|of total
plan	budget|budgeted|target|planned|forecast|a budget of|budget of|target of|plan|the budget of|plan of
complete	of budget|of the budget|of target|of plan|of the target|of the plan
name	budget report|budget year|budget process|budget holders|plan to|planned maintenance|planned care|planned surgery|budget for|annual budget
times	times as many|times as much|times as high|times the|times more|times higher|times the number|fold
name	times respectively|times a week|times a year|times during|times in|times during the year
fold	double|doubled|doubling|twice|treble|trebled|trebling|triple|tripled|tripling|quadrupled|halved|halving|half|twofold|two-fold|threefold|three-fold|fourfold|four-fold|fivefold|five-fold|sixfold|six-fold|sevenfold|seven-fold|eightfold|eight-fold|ninefold|nine-fold|tenfold|ten-fold
not	not|no|non|without|un
fill	the|an|about|some|around|approximately|were|was|is|are|there|we|our|it|its|this|these|that|which|had|have|has|been|being|just|only
measure daily	day|days
measure weekly	weeks
measure monthly	months
measure yearly	years
measure	hour|hours|minute|minutes|second|seconds|working day|working days|degrees|point|points|pages|page|years old|stars|percentage points|percentage point
# Words of several roles
which of	of these|of those|of them
total sum	add up to|adds up to|added up to|sum to|sums to|amount to|amounted to|came to a total of|makes|making|making a total of|giving a total of|bringing the total to|between them|for a total of
past span	at the start|beginning of the year|at the beginning|at start|start of the year|opening|opening balance|opening stock|at the beginning of the year|at the start of the year|at the opening of the year|on 1 january|on 1 april|on 1 july|on 1 october|at 1 january|at 1 april|at 1 july
span	at the end of the year|at year end|at the year end|at its end|at the end|by the end of the year|by the year's end|on 31 december|on 31 march|on 30 june|on 30 september|by 31 december|by 31 march|by 30 june|at 31 december|at 31 march|at 30 june|closing balance|closing stock|in spring|in summer|in autumn|in winter
throughout	all|all of the|all the|every one of the|each of the
enters	were added|added|new|built|bought|joined|recruited|admitted|acquired|hired|were filed|planted|donated|purchases of
spending leaves	spending of|expenditure of
income enters	income of
leaves	sold|demolished|left|retired|removed|scrapped|discharged|demolitions|disposals of|departed|felled|written off
mainly etc	among others
total sum	total|combined|altogether|in total|in all|all told|together|a total of|in aggregate
also fill	also
across	relating to
each span weekly	weekly
each span monthly	monthly
average	on average
past carry	brought forward
year measure	year
span measure	month|week
pending	on hand
done	responded to|replied to
outcome down	declined
of	of the|of all|out of
base	on|on the|on a|over the|on its
than	than the|than a|above the|below the|above a budget of|below a budget of|against the|against a|from the previous
fill	a|the same|equivalent to|equal to about|i.e.|that is|works out at|amounts to|which works out at
more	above
less	below
mainly	main reasons|main groups|main|most frequent|biggest
pending	open cases|still pending
across	women|female staff|aged
and	and
or	or
within	in|among|for|within|across
`
