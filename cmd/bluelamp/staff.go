package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"bluelamp/internal/app"
)

type staffCommand struct {
	Add addStaffCommand `cmd:"" help:"Open an account, such as the first administrator's; the password is read from standard input."`
}

type addStaffCommand struct {
	SignIn string   `arg:"" help:"Sign-in name, such as a.moss@northshire."`
	Name   string   `required:"" help:"Name of the person."`
	Role   []string `required:"" help:"handler, dispatcher, supervisor, analyst or administrator; may be repeated."`
	Skill  []string `help:"Code of a skill in the policy pack; may be repeated."`
	Config string   `short:"c" type:"path" help:"Configuration file."`
	Data   string   `help:"Data folder of a Bluelamp that is not running; wins over the configuration."`
}

// Run implements the command.
func (c *addStaffCommand) Run(ctx context.Context) error {
	serve := serveCommand{Config: c.Config, Data: c.Data}
	config, err := serve.configuration()
	if err != nil {
		return err
	}
	fmt.Fprint(os.Stderr, "Password: ")
	shown := unechoed()
	password, err := bufio.NewReader(os.Stdin).ReadString('\n')
	shown()
	if err != nil {
		return fmt.Errorf("read the password: %w", err)
	}
	id, err := app.AddStaff(ctx, config, app.NewStaff{
		SignInName: c.SignIn, Name: c.Name, Password: strings.TrimRight(password, "\r\n"), Roles: c.Role, Skills: c.Skill,
	})
	if err != nil {
		return err
	}
	fmt.Printf("%s can sign in; account %s.\n", c.SignIn, id)
	return nil
}

// unechoed keeps a terminal from showing what is typed, and returns what makes it
// show it again. Where standard input is no terminal, stty fails and nothing changes.
func unechoed() (shown func()) {
	stty := func(setting string) error {
		c := exec.Command("stty", setting)
		c.Stdin = os.Stdin
		return c.Run()
	}
	if stty("-echo") != nil {
		return func() {}
	}
	return func() {
		_ = stty("echo") // a terminal that took the one takes the other
		fmt.Fprintln(os.Stderr)
	}
}
