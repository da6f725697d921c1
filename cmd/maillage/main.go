// Command maillage is the hub: it serves the graph of cities, practices, initiatives and outcomes,
// and looks after its database. « maillage --help » tells of its commands.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"maillage/internal/i18n"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(run(ctx, os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr))
}

// commands is the command line; the texts are in words.go.
type commands struct {
	Lang string `enum:"fr,en" default:"fr" placeholder:"fr|en" envvar:"MAILLAGE_LANG" help:"${lang}"`

	Demo    demoCommand  `cmd:"" help:"${demo}"`
	Serve   serveCommand `cmd:"" help:"${serve}"`
	Migrate struct {
		Up     migrateUpCommand     `cmd:"" help:"${migrate_up}"`
		Status migrateStatusCommand `cmd:"" help:"${migrate_status}"`
	} `cmd:"" help:"${migrate}"`
	Directory struct {
		Load    directoryLoadCommand    `cmd:"" help:"${directory_load}"`
		Succeed directorySucceedCommand `cmd:"" help:"${directory_succeed}"`
	} `cmd:"" help:"${directory}"`
	Sample struct {
		Load sampleLoadCommand `cmd:"" help:"${sample_load}"`
	} `cmd:"" help:"${sample}"`
	User struct {
		Create  userCreateCommand  `cmd:"" help:"${user_create}"`
		List    userListCommand    `cmd:"" help:"${user_list}"`
		Link    userLinkCommand    `cmd:"" help:"${user_link}"`
		Suspend userSuspendCommand `cmd:"" help:"${user_suspend}"`
		Erase   userEraseCommand   `cmd:"" help:"${user_erase}"`
	} `cmd:"" help:"${user}"`
	Token struct {
		Create tokenCreateCommand `cmd:"" help:"${token_create}"`
		List   tokenListCommand   `cmd:"" help:"${token_list}"`
		Revoke tokenRevokeCommand `cmd:"" help:"${token_revoke}"`
	} `cmd:"" help:"${token}"`
	Audit struct {
		Export auditExportCommand `cmd:"" help:"${audit_export}"`
		Verify auditVerifyCommand `cmd:"" help:"${audit_verify}"`
	} `cmd:"" help:"${audit}"`
	Doctor  doctorCommand  `cmd:"" help:"${doctor}"`
	Version versionCommand `cmd:"" help:"${version}"`
}

// session is the world around a command: where it reads and speaks, and in which language.
type session struct {
	lang     i18n.Language
	in       io.Reader
	out, err io.Writer
}

// run runs the program and returns its exit code. It ends early, and in order, when ctx ends. env
// holds the environment as KEY=value.
func run(ctx context.Context, args, env []string, stdin io.Reader, stdout, stderr io.Writer) int {
	lang := languageOf(args, env)
	s := &session{lang: lang, in: stdin, out: stdout, err: stderr}
	call, err := parse(i18n.NewContext(ctx, lang), args, env, s)
	if err == nil && call != nil {
		err = call()
	}
	return s.exit(err)
}
