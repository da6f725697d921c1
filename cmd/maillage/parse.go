package main

import (
	"context"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"maillage/internal/i18n"
)

// languageOf finds the language to speak before anything is parsed, so that the help and the errors
// of parsing are in it: --lang, else MAILLAGE_LANG, else French.
func languageOf(args, env []string) i18n.Language {
	lang := environment(env)("MAILLAGE_LANG")
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			lang = v
		} else if a == "--lang" && i+1 < len(args) {
			lang = args[i+1]
		}
	}
	if lang == "en" {
		return i18n.EN
	}
	return i18n.FR
}

// environment returns a look-up in env; of a name that stands twice the last counts.
func environment(env []string) func(name string) string {
	values := map[string]string{}
	for _, e := range env {
		name, value, _ := strings.Cut(e, "=")
		values[name] = value
	}
	return func(name string) string { return values[name] }
}

// parse returns the call that args ask for; nil when they ask for help, which has been printed.
// The error is a usageError.
func parse(ctx context.Context, args, env []string, s *session) (call func() error, err error) {
	if len(args) == 0 {
		args = []string{"--help"}
	}
	var c commands
	helped := false
	k, err := kong.New(&c,
		kong.Name("maillage"),
		kong.Description(about.In(s.lang)),
		words(s.lang),
		kong.Writers(s.out, s.err),
		kong.Exit(func(int) { helped = true }),
		kong.Help(func(_ kong.HelpOptions, k *kong.Context) error { return printHelp(s, k) }),
		kong.Resolvers(fromEnvironment(environment(env))),
		kong.PostBuild(func(k *kong.Kong) error {
			k.Model.HelpFlag.Help = helpFlag.In(s.lang)
			return nil
		}),
	)
	if err != nil {
		return nil, err // a mistake in the tags of commands: no test passes with one
	}
	parsed, err := k.Parse(args)
	if helped {
		return nil, nil
	}
	if err != nil {
		return nil, usage(err)
	}
	return func() error {
		parsed.BindTo(ctx, (*context.Context)(nil))
		return parsed.Run(s)
	}, nil
}

// fromEnvironment gives a flag the value of the variable in its tag envvar, unless it is on the
// command line. An empty variable is as good as none.
func fromEnvironment(lookup func(string) string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		name := flag.Tag.Get("envvar")
		if name == "" || lookup(name) == "" {
			return nil, nil
		}
		value := lookup(name)
		if flag.Enum != "" && !slices.Contains(flag.EnumSlice(), value) {
			return nil, &usageError{i18n.Tf("%s : « %s » n'est pas admis; une de ces valeurs : %s.",
				"%s: “%s” is not acceptable; one of these values: %s.", name, value, strings.Join(flag.EnumSlice(), ", "))}
		}
		return value, nil
	})
}
