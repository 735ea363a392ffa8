package testmailbox

import "time"

// MailboxMessage is one e-mail that arrived.
type MailboxMessage struct {
	ID      int       `json:"id" doc:"Counts up from 1 in order of arrival"`
	To      string    `json:"to" doc:"Whom the mail server was given it for; several have a comma between them"`
	From    string    `json:"from" doc:"Name and address of the sender, as the message says"`
	Subject string    `json:"subject"`
	At      time.Time `json:"at" doc:"When it arrived"`
	Text    string    `json:"text" doc:"Plain text, lines and spaces as they were sent"`
}

// MailboxContents is what the page shows.
type MailboxContents struct {
	Address  string           `json:"address" doc:"host:port of the mail server"`
	Down     bool             `json:"down" doc:"Whether it refuses all mail for the time being"`
	Messages []MailboxMessage `json:"messages" doc:"The last 100, newest first"`
}

// MailboxDown says whether the mail server is to refuse all mail.
type MailboxDown struct {
	Down bool `json:"down"`
}

type contents struct{ Body MailboxContents }

type setDown struct{ Body MailboxDown }
