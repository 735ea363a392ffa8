package person

// Restrict closes a person's record to all but those whose role opens it. The
// reason stays when the person is erased, so it must not describe them. Closing
// what is closed changes nothing.
func Restrict(s State, e Restricted) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil || s.Restricted {
		return nil, err
	}
	return []any{e}, nil
}

// Unrestrict opens a person's record again. Opening what is open changes nothing.
func Unrestrict(s State, e Unrestricted) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil || !s.Restricted {
		return nil, err
	}
	return []any{e}, nil
}
