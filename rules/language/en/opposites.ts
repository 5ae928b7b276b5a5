/** Words of two parts that together leave nothing out. */
export const opposites = `
men|males|male	women|females|female
internal	external
upheld	not upheld
online	offline|in person
full-time	part-time
urban	rural
domestic	overseas|international
adults	children
granted	refused|denied
residential	non-residential
unrestricted	restricted
closed|answered|processed	pending|open|outstanding
`
