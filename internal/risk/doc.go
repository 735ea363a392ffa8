// Package risk keeps the assessments made for one contact by the force's model
// (THRIVE in the national pack), and the reasons for which one was left for later.
//
// It promises:
//
//   - An assessment is complete when it is kept: every required element has a
//     value, every required question that was to be asked has an answer, and the
//     rationale is in words. Inspectors found models filled in for some incident
//     types only and without a rationale (HMICFRS, "A call for help", 2020), so
//     there is no type for which this is left to taste.
//   - An assessment is never changed. A later look is a new one; both are kept.
//   - Missing is the same list whether a screen asks or a rule refuses.
//   - The proposed grade and its reasons are kept as they were on that day, with
//     the version of the policy that they come from.
//
// It deliberately does not know who holds the contact, nor what grade was decided:
// the proposal is advice, the decision is the incident's.
package risk
