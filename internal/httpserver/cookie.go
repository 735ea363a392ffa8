package httpserver

import (
	"net/http"
	"time"
)

// Token returns the session's token, for signing out.
func (c *Call) Token() string { return c.token }

// SetSession hands the browser a session. The cookie is out of reach of
// scripts, and other sites' pages cannot send it.
func (c *Call) SetSession(token string, expires time.Time) {
	c.cookie(token, expires, max(1, int(expires.Sub(c.Now()).Seconds())))
}

// EndSession takes the cookie back.
func (c *Call) EndSession() { c.cookie("", time.Unix(0, 0), -1) }

func (c *Call) cookie(value string, expires time.Time, seconds int) {
	http.SetCookie(c.w, &http.Cookie{
		Name: SessionCookie, Value: value, Path: "/", Expires: expires.UTC(), MaxAge: seconds,
		HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: c.secure,
	})
}
