package staffapi

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
)

// Lengths of a password in characters. NIST SP 800-63B §5.1.1.2 asks for at
// least 8, for at least 64 to be possible and for no rules of composition; 12
// is the margin that the National Cyber Security Centre's three random words
// reach with ease.
const (
	MinPassword = 12
	MaxPassword = 256
)

// hashing is the second recommended option of RFC 9106 §4: 64 MiB, three
// passes, four lanes, a salt of 128 and a tag of 256 bits.
func hashing() *argon2id.Params {
	return &argon2id.Params{Memory: 64 * 1024, Iterations: 3, Parallelism: 4, SaltLength: 16, KeyLength: 32}
}

// HashPassword returns the argon2id hash in PHC string form. It takes about a
// tenth of a second and 64 MiB.
func HashPassword(password string) (string, error) {
	hash, err := argon2id.CreateHash(password, hashing())
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	return hash, nil
}

// decoy is compared with when there is no account, so that it takes as long. It
// opens nothing, and a test holds it to the cost of hashing.
const decoy = "$argon2id$v=19$m=65536,t=3,p=4$5j7N1Q4OIwLQLRCn0bjIWg$Xjyl1A7/U52oFRKhixLx4ZLB57bHDAeNNGI/Ik+Jzac"

// passwords hashes at most two at a time: a rush of sign-ins must not take the
// memory and the processors that calls need.
type passwords struct{ slots chan struct{} }

func newPasswords() *passwords { return &passwords{slots: make(chan struct{}, 2)} }

func (p *passwords) hash(ctx context.Context, password string) (string, error) {
	if err := p.enter(ctx); err != nil {
		return "", err
	}
	defer p.leave()
	return HashPassword(password)
}

// matches compares; with an empty hash it takes as long and says no.
func (p *passwords) matches(ctx context.Context, password, hash string) (bool, error) {
	if err := p.enter(ctx); err != nil {
		return false, err
	}
	defer p.leave()
	known := hash != ""
	if !known {
		hash = decoy
	}
	match, err := argon2id.ComparePasswordAndHash(password, hash)
	if err != nil {
		return false, fmt.Errorf("compare password: %w", err)
	}
	return match && known, nil
}

func (p *passwords) enter(ctx context.Context) error {
	select {
	case p.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *passwords) leave() { <-p.slots }

// checkPassword judges a new password for the account with these names.
func checkPassword(password, signInName, name string) error {
	length := utf8.RuneCountInString(password)
	local, _, _ := strings.Cut(signInName, "@")
	switch {
	case length < MinPassword:
		return PasswordUnfit.With(fmt.Sprintf("it needs at least %d characters, three random words do", MinPassword))
	case length > MaxPassword || !utf8.ValidString(password):
		return PasswordUnfit.With(fmt.Sprintf("it may have at most %d characters", MaxPassword))
	case same(password, signInName), same(password, local), same(password, name):
		return PasswordUnfit.With("it must not be the person's name")
	case strings.Count(password, password[:1]) == len(password):
		return PasswordUnfit.With("it must not be one character over and over")
	}
	return nil
}

// same compares without regard to case, spaces and dots, so that "Ada.Lovelace"
// is still Ada Lovelace.
func same(a, b string) bool {
	plain := strings.NewReplacer(" ", "", ".", "", "-", "", "_", "", "@", "")
	return b != "" && strings.EqualFold(plain.Replace(a), plain.Replace(b))
}
