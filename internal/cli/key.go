package cli

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"parley/internal/config"
)

// secret returns the key itself, "" for none. A command of the user's is run
// for it; only what it prints on stderr is shown, so that it can ask for
// a password.
func (r *run) secret(ctx context.Context, key config.Key) (string, error) {
	if key.Command == "" {
		return strings.TrimSpace(string(key.Value)), nil
	}
	shell := []string{"sh", "-c"}
	if runtime.GOOS == "windows" {
		shell = []string{"cmd", "/C"}
	}
	command := exec.CommandContext(ctx, shell[0], append(shell[1:], key.Command)...)
	command.Env = r.Env
	command.Stderr = r.Stderr
	command.WaitDelay = time.Second
	out, err := command.Output()
	if err != nil {
		// Neither the command nor its output is shown: both may hold the key.
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("the command ended with %s", exit.ProcessState)
		}
		return "", hint(fmt.Errorf("%s: %w", key.Origin, err), "run it by hand: it must print the key on its first line")
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	if first = strings.TrimSpace(first); first == "" {
		return "", fmt.Errorf("%s: the command printed nothing", key.Origin)
	}
	return first, nil
}
