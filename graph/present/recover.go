package present

import (
	"context"
	"fmt"
	"runtime/debug"
)

// panicked is a panic as an error. Its stack is for the log alone.
type panicked struct {
	fault any
	stack string
}

// Error returns what the code panicked with.
func (p *panicked) Error() string { return fmt.Sprintf("panic: %v", p.fault) }

// Recover makes an error of a panic, with the stack for the log; it is a graphql.RecoverFunc. Error
// presents it as internal, whatever the panic was about.
func Recover(_ context.Context, fault any) error {
	return &panicked{fault: fault, stack: string(debug.Stack())}
}
