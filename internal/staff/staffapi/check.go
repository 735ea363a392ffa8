package staffapi

// CheckPassword says whether a password is fit for this account, for accounts
// that are opened otherwise than through the operations.
func CheckPassword(password, signInName, name string) error {
	return checkPassword(password, signInName, name)
}
