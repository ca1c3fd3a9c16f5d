package tape

import (
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Headers that a tape sets on the responses to taped requests.
const (
	Header    = "Parley-Tape"     // "hit" on a response that came from a file
	KeyHeader = "Parley-Tape-Key" // the key of the request, for Forget
)

// A Mode says what a tape does with a request that it has no file for, and
// which answers it keeps.
type Mode int

const (
	// Record asks the endpoint and keeps the answer, and the refusals that a
	// replay must follow. A file that cannot be written is an error.
	Record Mode = iota
	// Replay returns a *MissError.
	Replay
	// Cache asks the endpoint and keeps usable answers. A file that cannot be
	// written is no error.
	Cache
)

// A Config says where the files of a tape are and what may stand in them.
type Config struct {
	Dir  string // the folder of the recordings, or of the cache
	FS   fs.FS  // Replay only: read these recordings instead of Dir
	Mode Mode

	// Base is the base URL of the endpoint. Its path is no part of a request's
	// identity: /v1/chat/completions below https://host/v1 is /chat/completions.
	Base string

	// Secrets are the keys in use. A file that would hold one is not written.
	// The placeholders that local servers ask for ("ollama", "none") are no
	// secrets and are passed over.
	Secrets []string

	// Host names the subfolder of a cache; if empty, the host of Base does.
	Host string
}

// A Tape keeps responses and serves them. It may be used by several goroutines,
// and its folder by several processes, at once.
type Tape struct {
	cfg   Config
	base  string                                    // the path of cfg.Base, without a slash at the end
	root  string                                    // the folder of this tape's files; "" if there is none
	fsys  fs.FS                                     // the same folder, for reading; nil if there is none
	index func() (names map[string]string, _ error) // key to file, as the folder was when first asked for

	mu      sync.Mutex
	flights map[string]*flight // requests on their way, by key
}

// New returns a tape. It touches no file before the first request.
func New(cfg Config) *Tape {
	t := &Tape{cfg: cfg, flights: make(map[string]*flight)}
	base, err := url.Parse(cfg.Base)
	if err != nil {
		base = &url.URL{}
	}
	t.base = strings.TrimRight(base.EscapedPath(), "/")

	switch {
	case cfg.Mode == Replay && cfg.FS != nil:
		t.fsys = cfg.FS
	case cfg.Dir == "":
	case cfg.Mode == Cache:
		host := cfg.Host
		if host == "" {
			host = base.Host
		}
		t.root = filepath.Join(cfg.Dir, hostFolder(host))
	default:
		t.root = cfg.Dir
	}
	if t.root != "" {
		t.fsys = os.DirFS(t.root)
	}
	t.index = sync.OnceValues(t.list)
	return t
}

// Wrap returns a transport that serves from the tape and asks next (nil:
// http.DefaultTransport) for what the tape does not have. In Replay, next is
// never used.
//
// Requests other than POST go to next untouched; in Replay they are a miss.
func (t *Tape) Wrap(next http.RoundTripper) http.RoundTripper {
	if next == nil {
		next = http.DefaultTransport
	}
	return &transport{tape: t, next: next}
}

// hostFolder returns host as the name of a folder: "localhost:11434" is
// "localhost_11434".
func hostFolder(host string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '.', r == '-':
			return r
		}
		return '_'
	}, strings.ToLower(host))
	if strings.Trim(name, ".") == "" {
		return "endpoint"
	}
	return name
}
