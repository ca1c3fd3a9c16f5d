package fake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
)

// Batches say how the batch service behaves. There is one at every Server.
type Batches struct {
	Looks  int    // how often a batch is looked at until it has ended
	Every  int    // each of so many requests of a batch fails; 0: none
	Expire int    // so many batches expire, with half of their requests answered
	Refuse string // why batches fail as a whole; "": they do not
	Flaky  int    // so many calls of the service fail first, batches being made all the same
}

// BatchStats count what the batch service has done.
type BatchStats struct {
	Batches  int `json:"batches"`
	Requests int `json:"requests"`
	Answered int `json:"answered"`
}

// batches is the state of the service.
type batches struct {
	mu    sync.Mutex
	files map[string][]byte
	all   []*batchJob
	flaky int
	stats BatchStats
}

type batchJob struct {
	ID     string         `json:"id"`
	Object string         `json:"object"`
	Status string         `json:"status"`
	Input  string         `json:"input_file_id"`
	Output *string        `json:"output_file_id"`
	Errors *string        `json:"error_file_id"`
	Counts map[string]int `json:"request_counts"`
	Faults any            `json:"errors"`

	looks int
}

// BatchStats returns the counts so far.
func (s *Server) BatchStats() BatchStats {
	s.batch.mu.Lock()
	defer s.batch.mu.Unlock()
	return s.batch.stats
}

func (s *Server) serveBatches() {
	s.batch.files = map[string][]byte{}
	handle := func(pattern string, do func(*http.Request) *reply) {
		s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if !s.admits(r) {
				refusedKey(bearer(r)).send(w, r)
				return
			}
			s.batch.mu.Lock()
			rep := do(r)
			if s.batch.flaky < s.opts.Batches.Flaky {
				s.batch.flaky++
				rep = apiError(http.StatusServiceUnavailable, "the service is busy", "", "")
			}
			s.batch.mu.Unlock()
			rep.send(w, r)
		})
	}
	handle("POST /v1/files", s.takeFile)
	handle("GET /v1/files/{id}/content", func(r *http.Request) *reply {
		data, ok := s.batch.files[r.PathValue("id")]
		if !ok {
			return apiError(http.StatusNotFound, "no such file", "", "")
		}
		return &reply{status: http.StatusOK, body: data}
	})
	handle("POST /v1/batches", s.makeBatch)
	handle("GET /v1/batches", func(*http.Request) *reply {
		return jsonReply(http.StatusOK, object{"object": "list", "data": s.batch.all})
	})
	handle("GET /v1/batches/{id}", s.lookAtBatch)
}

func (s *Server) takeFile(r *http.Request) *reply {
	file, _, err := r.FormFile("file")
	if err != nil || r.FormValue("purpose") != "batch" {
		return apiError(http.StatusBadRequest, "file and purpose are needed", "", "")
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		return apiError(http.StatusBadRequest, err.Error(), "", "")
	}
	id := s.addFile(data)
	return jsonReply(http.StatusOK, object{"id": id, "object": "file", "purpose": "batch", "bytes": len(data)})
}

func (s *Server) addFile(data []byte) string {
	id := fmt.Sprintf("file-%d", len(s.batch.files)+1)
	s.batch.files[id] = data
	return id
}

func (s *Server) makeBatch(r *http.Request) *reply {
	var asked struct {
		Input    string `json:"input_file_id"`
		Endpoint string
		Window   string `json:"completion_window"`
	}
	data, err := io.ReadAll(r.Body)
	if err != nil || json.Unmarshal(data, &asked) != nil || asked.Endpoint != "/v1/chat/completions" || asked.Window != "24h" || s.batch.files[asked.Input] == nil {
		return apiError(http.StatusBadRequest, "input_file_id, endpoint and completion_window are needed", "", "")
	}
	s.batch.stats.Batches++
	n := bytes.Count(s.batch.files[asked.Input], []byte("\n"))
	s.batch.stats.Requests += n
	b := &batchJob{ID: fmt.Sprintf("batch_%d", s.batch.stats.Batches), Object: "batch", Status: "in_progress",
		Input: asked.Input, Counts: map[string]int{"total": n}}
	s.batch.all = append(s.batch.all, b)
	return jsonReply(http.StatusOK, b)
}

func (s *Server) lookAtBatch(r *http.Request) *reply {
	i := slices.IndexFunc(s.batch.all, func(b *batchJob) bool { return b.ID == r.PathValue("id") })
	if i < 0 {
		return apiError(http.StatusNotFound, "no such batch", "", "")
	}
	b := s.batch.all[i]
	if b.looks++; b.looks > s.opts.Batches.Looks && b.Status == "in_progress" {
		s.endBatch(b, i < s.opts.Batches.Expire)
	}
	return jsonReply(http.StatusOK, b)
}

// endBatch answers the requests of a batch, the last first.
func (s *Server) endBatch(b *batchJob, expires bool) {
	if s.opts.Batches.Refuse != "" {
		b.Status = "failed"
		b.Faults = object{"data": []any{object{"message": s.opts.Batches.Refuse}}}
		return
	}
	b.Status = "completed"
	if expires {
		b.Status = "expired"
	}
	var output, faults bytes.Buffer
	lines := bytes.Split(bytes.TrimSpace(s.batch.files[b.Input]), []byte("\n"))
	for i, line := range slices.Backward(lines) {
		var asked struct {
			ID   string `json:"custom_id"`
			Body json.RawMessage
		}
		if json.Unmarshal(line, &asked) != nil {
			continue
		}
		result := object{"id": fmt.Sprintf("batch_req_%d", i), "custom_id": asked.ID, "response": nil, "error": nil}
		to := &faults
		answer := func(rep *reply) {
			result["response"] = object{"status_code": rep.status, "request_id": fmt.Sprint(i), "body": json.RawMessage(rep.body)}
		}
		req, err := parseRequest(asked.Body)
		switch {
		case err != nil:
			answer(apiError(http.StatusBadRequest, err.Error(), "", ""))
		case expires && i%2 == 0:
			result["error"] = object{"code": "batch_expired", "message": "this request could not be executed before the completion window expired"}
		case s.opts.Batches.Every > 0 && i%s.opts.Batches.Every == 0:
			answer(apiError(http.StatusInternalServerError, "the server had an error", "", ""))
		default:
			rep := s.answer(req, i, s.meets(req, func(k kind) bool { return k.deliver == nil }))
			answer(rep)
			if rep.status == http.StatusOK {
				s.batch.stats.Answered++
				to = &output
			}
		}
		to.Write(append(encode(result), '\n'))
	}
	if output.Len() > 0 {
		id := s.addFile(output.Bytes())
		b.Output = &id
	}
	if faults.Len() > 0 {
		id := s.addFile(faults.Bytes())
		b.Errors = &id
	}
}
