package incident

import "bluelamp/internal/fault"

// Every reason for which the second look and the second person say no.
var (
	AssessmentMissing = fault.New(fault.Refused, "incident.assessment-missing",
		"There is no fresh assessment. Assess the risk again and send both together.")
	VictimUnanswered = fault.New(fault.Invalid, "incident.victim-unanswered",
		"Say whether the victim was spoken to: spoken to, tried, not safe to ring, or no victim.")
	VictimNoteMissing = fault.New(fault.Invalid, "incident.victim-note-missing",
		"Nobody spoke to the victim. Say in a few words why, and what is known of how they are.")
	OtherType = fault.New(fault.Refused, "incident.other-type",
		"The form is that of %s, which asks for less than %s. Fill in the form of the incident's own type.")
	NobodyHasLooked = fault.New(fault.Refused, "incident.nobody-has-looked",
		"The first assessment was left for later and nobody has made it. Reassess the risk first, then ask.")
	TriggerUnfit = fault.New(fault.Invalid, "incident.trigger-unfit",
		"This is no reason for a look that stands by itself. To lower, ask to lower; else choose why you look.")
	ProposalPassedOver = fault.New(fault.Invalid, "incident.proposal-passed-over",
		"The rules propose %s, which is more urgent. Take it, or say in at least %d letters why not.")
	SourceUnknown = fault.New(fault.Invalid, "incident.source-unknown",
		"“%s” is not a source. Choose public, officer, checks or partner.")
	AlreadyJoined = fault.New(fault.Conflict, "incident.already-joined",
		"This contact belongs to this incident already. Write what is new as a line or as something new.")
	JoiningNotYours = fault.New(fault.NotAllowed, "incident.joining-not-yours",
		"Somebody else has this contact. They, or a supervisor, can join it to the incident.")
	JoiningPast = fault.New(fault.Refused, "incident.joining-past",
		"This contact came in with an import and is over. Write what it says as something new.")
	JoiningSaysNothing = fault.New(fault.Invalid, "incident.joining-says-nothing",
		"Say in a few words what this contact adds: who rings, and what they know.")
	HandoverNoteMissing = fault.New(fault.Invalid, "incident.handover-note-missing",
		"Say what the next person needs to know.")
	NobodyOfThatName = fault.New(fault.Invalid, "incident.nobody-of-that-name",
		"Nobody of that name works here. Choose somebody from the list, or leave it to whoever is on duty.")
	ReasonMissing = fault.New(fault.Invalid, "incident.reason-missing",
		"Say why, in at least %d letters.")

	LoweringWaits = fault.New(fault.Conflict, "incident.lowering-waits",
		"A request to lower is waiting for a supervisor already. Wait for the decision, or have it withdrawn.")
	LoweringEmpty = fault.New(fault.Invalid, "incident.lowering-empty",
		"Say what is to be lowered: the grade, the risk, or both.")
	NotLower = fault.New(fault.Invalid, "incident.not-lower",
		"This is not lower than what stands. To raise it, reassess: nobody needs to agree to that.")
	LookIsGraver = fault.New(fault.Refused, "incident.look-is-graver",
		"Your own assessment finds the risk graver than what you ask for. Ask for less, or reassess and let it stand.")
	SecondIsAsker = fault.New(fault.NotAllowed, "incident.second-is-asker",
		"You asked for this, so you cannot decide it. Another supervisor must.")
	SecondNeedsSupervisor = fault.New(fault.NotAllowed, "incident.second-needs-supervisor",
		"Only a supervisor can decide this. Ask one to look at the request.")
	AlreadyDecided = fault.New(fault.Conflict, "incident.already-decided",
		"%s has decided this already. Look at the log for the decision and its reason.")
	RequestWithdrawn = fault.New(fault.Conflict, "incident.request-withdrawn",
		"This request was withdrawn: it was taken back, the risk rose, or something new became known. Look at the log.")
	RequestNotFound = fault.New(fault.NotFound, "incident.request-not-found",
		"There is no such request on this incident. Open the incident again.")
	NotYourRequest = fault.New(fault.NotAllowed, "incident.not-your-request",
		"Somebody else asked for this. A supervisor can refuse it.")

	SecondLooked = fault.New(fault.NotAllowed, "incident.second-looked",
		"You made an assessment that this rests on, so you cannot decide it. Another supervisor must.")
	GradeNotBelow = fault.New(fault.Refused, "incident.grade-not-below",
		"The grade is not below what was proposed, or two people have agreed to it. There is nothing to say yes or no to.")
	SeeingOwnGrade = fault.New(fault.NotAllowed, "incident.seeing-own-grade",
		"You decided this grade, so you cannot look at it for somebody else. Another supervisor must.")

	DelayNotNeeded = fault.New(fault.Refused, "incident.delay-not-needed",
		"Nobody vulnerable is on record here, so there is no delay to agree to. Record who is vulnerable first if somebody is.")
	NobodyWaits = fault.New(fault.Refused, "incident.nobody-waits",
		"Somebody has been at the scene, or nobody is to come. There is no delay to agree to.")
	DelayStands = fault.New(fault.Conflict, "incident.delay-stands",
		"A delay was asked for already. It has to be refused or run out before another one.")
	DelayTooLong = fault.New(fault.Invalid, "incident.delay-too-long",
		"A delay ends in the future and within %d minutes from now. Choose an earlier time; it can be asked for again after another look.")
	DelayWhileRising = fault.New(fault.Refused, "incident.delay-while-rising",
		"Your own assessment finds the risk graver than it stands. Reassess, and send somebody.")
	DelayWhileUrgent = fault.New(fault.Refused, "incident.delay-while-urgent",
		"The rules propose %s, which is more urgent than the grade. Raise the grade, and send somebody.")
	SecondNeedsForceLead = fault.New(fault.NotAllowed, "incident.second-needs-force-lead",
		"A delay was agreed to before and nobody has come since. Only a force lead can agree to another. Ask one, or send a unit.")
	DelayOver = fault.New(fault.Refused, "incident.delay-over",
		"This delay is over. If somebody still has to wait, look at the risk again and ask anew.")

	CrimeReferenceUnfit = fault.New(fault.Invalid, "incident.crime-reference-unfit",
		"Give the crime's reference: 1 to %d characters on one line.")
	CrimeNoteMissing = fault.New(fault.Invalid, "incident.crime-note-missing",
		"Say in at least %d letters what this decision rests on.")
	SameCrimeDecision = fault.New(fault.Refused, "incident.same-crime-decision",
		"This was decided just so already. Add a line to the log if there is more to say.")
	NoCrimeWaits = fault.New(fault.Conflict, "incident.no-crime-waits",
		"A supervisor is asked already whether there was no crime. Wait for the answer, or record the crime.")
	NoCrimeNeedsSecond = fault.New(fault.NotAllowed, "incident.no-crime-needs-second",
		"Here nobody decides alone that there was no crime. Ask for it in the crime decision; when a supervisor has agreed, close.")
	ClosingNoCrimeNeedsSecond = fault.New(fault.NotAllowed, "incident.closing-no-crime-needs-second",
		"One person decided that there was no crime, and you close it as %s. Only a supervisor who did not decide it can. Ask one.")
	CrimeUndecided = fault.New(fault.Refused, "incident.crime-undecided",
		"Whether this is a crime has not been decided. Give the crime's reference, or the reason why there is none.")
	CrimeContradicts = fault.New(fault.Refused, "incident.crime-contradicts",
		"The result and the crime-recording decision say the opposite of each other. Correct one of them.")

	ReviewIsDue = fault.New(fault.Refused, "incident.review-is-due",
		"The risk has to be looked at again first. Reassess it.")
	ClosingLookMissing = fault.New(fault.Refused, "incident.closing-look-missing",
		"Before this is closed the risk is looked at once more. Reassess it, for closing.")

	ClosingNeedsSecond = fault.New(fault.NotAllowed, "incident.closing-needs-second",
		"Grade or risk called for somebody and nobody has come. Only a supervisor who did not make the look for closing can close this. Ask one, or send a unit.")

	GradeDeploys = fault.New(fault.Refused, "incident.grade-deploys",
		"%s means that somebody is sent. Ask to lower the grade first, with a fresh assessment.")
	RiskTooGrave = fault.New(fault.Refused, "incident.risk-too-grave",
		"The risk stands too high for nobody to come. Send a unit, or ask to lower the risk with a fresh assessment.")
	TypeAttended = fault.New(fault.Refused, "incident.type-attended",
		"%s: somebody always attends. Send a unit.")
	OfficerAttends = fault.New(fault.Refused, "incident.officer-attends",
		"%s: with this an officer attends. Send a unit, or raise the grade.")
	SolvabilityUnasked = fault.New(fault.Invalid, "incident.solvability-unasked",
		"Answer yes or no: %s. It has to be asked before nobody is sent.")
	RightCareUndecided = fault.New(fault.Refused, "incident.right-care-undecided",
		"There is no Right Care, Right Person decision. Make it first.")
	RightCareComes = fault.New(fault.Refused, "incident.right-care-comes",
		"The Right Care, Right Person decision says that the police come. Send a unit, or decide anew if things have changed.")
	AgreementMissing = fault.New(fault.Invalid, "incident.agreement-missing",
		"Say what the caller thinks of nobody coming: agrees, does not agree, or was not asked.")
	NotAskedWhy = fault.New(fault.Invalid, "incident.not-asked-why",
		"Say why the caller was not asked, in at least %d letters.")
	DisagreementNeedsSupervisor = fault.New(fault.NotAllowed, "incident.disagreement-needs-supervisor",
		"The caller does not agree that nobody comes. Only a supervisor can resolve this without deployment.")
	CallBackTimeMissing = fault.New(fault.Invalid, "incident.call-back-time-missing",
		"Say by when the caller is rung back. It has to be in the future.")
	CallBackTooLate = fault.New(fault.Invalid, "incident.call-back-too-late",
		"That is too late to ring back: promise it within %s from now.")
)
