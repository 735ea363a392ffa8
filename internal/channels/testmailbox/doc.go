// Package testmailbox is the door behind the page /mailbox: the mail server of the
// invented partners, and what arrived there. Referrals reach it by SMTP as they
// would reach a real one; nothing on their way knows that nobody reads them but
// the audience of a demonstration. It is mounted in demo mode only, and anyone who
// reaches the page may read: everything in a demonstration is invented, and demo
// mode listens on the loopback address.
package testmailbox
