package staffapi

import "bluelamp/internal/fault"

// What this door refuses beside the room's own refusals.
var (
	// SignInWrong does not say whether the name or the password was wrong, so
	// that nobody can find out who works here.
	SignInWrong = fault.New(fault.NotSignedIn, "staff.sign-in-wrong",
		"The sign-in name or the password is not right. Check both, names are written name@force, and try again.")
	AccountDisabled = fault.New(fault.NotAllowed, "staff.account-disabled",
		"This account is disabled. Ask an administrator to enable it.")
	PasswordUnfit = fault.New(fault.Invalid, "staff.password-unfit",
		"Choose another password: %s.").About("password")
)
