// Package risk keeps the assessments made for one contact by the model of its
// incident type (THRIVE in the national pack), the reasons for which one was left
// for later, and the decisions under Right Care, Right Person.
//
// It promises:
//
//   - An assessment is complete when it is kept: every required element has a
//     value, every required question that was to be asked has an answer, the risk
//     as a whole is judged by a person, and the rationale is in words. Inspectors
//     found models filled in for some incident types only and without a rationale
//     (HMICFRS, "A call for help", 2020), so there is no type for which this is left
//     to taste.
//   - An assessment is never changed. A later look is a new one with the reason for
//     looking; both are kept, and Compare says what differs.
//   - Missing is the same list whether a screen asks or a rule refuses.
//   - What the rules proposed, and why, is kept as it was on that day, with the facts
//     they saw and the version of the policy that they come from.
//   - Whoever is protected is proposed for like everybody else. What rests on a closed
//     record counts, and is kept apart from what may be told.
//   - Advice is kept line by line, given or not; what the rules asked to be done stays
//     until somebody says what became of it.
//   - That somebody is vulnerable and nobody is named never holds an assessment up,
//     and is never lost.
//   - Judging the risk calmer than the rules takes a sentence, and stays visible.
//   - Whether the police attend follows from the threshold chosen. Where they do
//     not, somebody else is named and told, the caller knows, and something brings
//     the police back in. A share is looked at by a second person; nobody can choose which.
//   - Who decided that the police attend does not decide alone that they stay away.
//
// It deliberately does not know who holds the contact, nor what grade was decided:
// the proposal is advice, the decision is the incident's.
package risk
