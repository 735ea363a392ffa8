package staff

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "staff.not-found",
		"There is no such account. Look at the list of staff and choose one from it.")
	AlreadyJoined = fault.New(fault.Conflict, "staff.already-joined",
		"This account exists already. Change it instead of opening it again.")
	SignInNameTaken = fault.New(fault.Conflict, "staff.sign-in-name-taken",
		"Somebody signs in as “%s” already. Choose another sign-in name.")
	SignInNameUnfit = fault.New(fault.Invalid, "staff.sign-in-name-unfit",
		"“%s” cannot be a sign-in name. Write it as name@%s: up to 64 small letters, digits, dots, dashes and underscores before the @, beginning with a letter or digit.")
	NameUnfit = fault.New(fault.Invalid, "staff.name-unfit",
		"Give the person's name: 1 to %d characters on one line.")
	PasswordHashMissing = fault.New(fault.Invalid, "staff.password-missing",
		"Give a password.")
	RoleMissing = fault.New(fault.Invalid, "staff.role-missing",
		"Give at least one role: handler, dispatcher, supervisor, analyst or administrator.")
	RoleUnknown = fault.New(fault.Invalid, "staff.role-unknown",
		"There is no role “%s”. Choose handler, dispatcher, supervisor, analyst or administrator.")
	OwnAdministratorRole = fault.New(fault.Refused, "staff.own-administrator-role",
		"You cannot take the administrator role from yourself. Ask another administrator to do it.")
	OwnAccount = fault.New(fault.Refused, "staff.own-account",
		"You cannot disable your own account. Ask another administrator to do it.")
	ReasonMissing = fault.New(fault.Invalid, "staff.reason-missing",
		"Say why the account is disabled, in 1 to %d characters.")
)
