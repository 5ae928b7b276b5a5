export const languages = ['zh', 'en'] as const

export type Language = (typeof languages)[number]

/** The same sentence in every language of the product. */
export type Wording = Readonly<Record<Language, string>>
