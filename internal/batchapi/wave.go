package batchapi

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// A job is a batch as the service describes it.
type job struct {
	ID     string `json:"id"`
	Status string `json:"status"`
	Input  string `json:"input_file_id"`
	Output string `json:"output_file_id"`
	Errors string `json:"error_file_id"`
	Counts struct {
		Total, Completed, Failed int
	} `json:"request_counts"`
	Faults struct {
		Data []struct{ Message string }
	} `json:"errors"`
}

// A RefusedError says why the service does not take a batch.
type RefusedError struct{ Message string }

func (e *RefusedError) Error() string { return "the batch service refused the batch: " + e.Message }

// Hint says what to do.
func (e *RefusedError) Hint() string {
	return "the same command sends it anew; without --via batch-api the articles are asked about one by one"
}

// Wait sends what was collected and not sent, and waits until the service has
// answered all of it. When ctx ends, a later Wait goes on.
func (s *Service) Wait(ctx context.Context) error {
	for _, p := range s.parts() {
		if err := s.send(ctx, p); err != nil {
			return err
		}
	}
	for _, p := range s.parts() {
		if err := s.finish(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) parts() []*part {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*part{}, s.state.Parts...)
}

// note keeps what has become of a part.
func (s *Service) note(change func()) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	change()
	return s.save()
}

// send uploads a part and has its batch made. A batch that was made while the
// process died is found again, and not made twice.
func (s *Service) send(ctx context.Context, p *part) error {
	if p.Input == "" {
		var input string
		err := s.persist(ctx, func() (err error) { input, err = s.upload(ctx, s.path(p.File)); return err })
		if err == nil {
			err = s.note(func() { p.Input = input })
		}
		if err != nil {
			return err
		}
	}
	if p.Batch != "" {
		return nil
	}
	return s.persist(ctx, func() error {
		if p.Creating {
			id, err := s.find(ctx, p.Input)
			if err != nil {
				return err
			}
			if id != "" {
				return s.note(func() { p.Batch = id })
			}
		}
		if err := s.note(func() { p.Creating = true }); err != nil {
			return err
		}
		made, err := s.create(ctx, p.Input)
		if err != nil {
			return err
		}
		return s.note(func() { p.Batch = made.ID })
	})
}

// finish waits for a batch and keeps its answers.
func (s *Service) finish(ctx context.Context, p *part) error {
	var j job
	for said := -1; ; {
		if err := s.persist(ctx, func() (err error) { j, err = s.look(ctx, p.Batch); return err }); err != nil {
			return err
		}
		if ended(j.Status) {
			break
		}
		if done := j.Counts.Completed + j.Counts.Failed; done != said {
			s.cfg.Logf("batch %s: %s, %d of %d answered", p.Batch, j.Status, done, p.Count)
			said = done
		}
		if err := sleep(ctx, s.cfg.Poll); err != nil {
			return err
		}
	}
	if j.Status == "failed" && j.Output == "" {
		message := "it does not say why"
		if len(j.Faults.Data) > 0 {
			message = s.clean(j.Faults.Data[0].Message)
		}
		return errors.Join(s.drop(p), &RefusedError{message})
	}
	failed := map[string]bool{}
	for _, file := range []string{j.Output, j.Errors} {
		if file == "" {
			continue
		}
		if err := s.persist(ctx, func() error { return s.fetch(ctx, file, failed) }); err != nil {
			return err
		}
	}
	lost, err := s.tally(p, failed)
	if err != nil {
		return err
	}
	if j.Status != "completed" || lost > 0 || len(failed) > 0 {
		s.cfg.Logf("batch %s: %s, %d failed, %d without an answer: they are asked again", p.Batch, j.Status, len(failed), lost)
	}
	return s.drop(p)
}

func ended(status string) bool {
	switch status {
	case "completed", "failed", "expired", "cancelled":
		return true
	}
	return false
}

// drop forgets a part.
func (s *Service) drop(p *part) error {
	err := s.note(func() {
		var rest []*part
		for _, other := range s.state.Parts {
			if other != p {
				rest = append(rest, other)
			}
		}
		s.state.Parts = rest
	})
	if err != nil {
		return err
	}
	os.Remove(s.path(p.File)) // left behind, it is written over
	return nil
}

// A result is a line of a file of answers or of errors.
type result struct {
	ID       string `json:"custom_id"`
	Response *struct {
		Status int             `json:"status_code"`
		Body   json.RawMessage `json:"body"`
	} `json:"response"`
	Error *struct {
		Code, Message string
	} `json:"error"`
}

// read keeps the answers in r, and notes which requests failed by a fault that
// need not come again. What expired did not fail.
func (s *Service) read(r io.Reader, failed map[string]bool) error {
	b := bufio.NewReaderSize(r, 64<<10)
	for {
		line, err := b.ReadBytes('\n')
		var res result
		if json.Unmarshal(line, &res) == nil && isID(res.ID) && res.Response != nil {
			switch status := res.Response.Status; {
			case status == 200 && usable(res.Response.Body), status == 400, status == 404, status == 422:
				if err := s.keep(res.ID, answer{status, res.Response.Body}); err != nil {
					return err
				}
			default:
				failed[res.ID] = true
			}
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return &passing{err}
		}
	}
}

// usable reports whether body is an answer that came to its end.
func usable(body []byte) bool {
	var a struct {
		Choices []struct {
			Finish string `json:"finish_reason"`
		}
	}
	return json.Unmarshal(body, &a) == nil && len(a.Choices) > 0 && a.Choices[0].Finish != ""
}

// tally counts for each request of a part that it has no answer, and returns
// how many those are that are not in failed, which are sent by themselves.
func (s *Service) tally(p *part, failed map[string]bool) (lost int, err error) {
	f, err := os.Open(s.path(p.File))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	b := bufio.NewReaderSize(f, 64<<10)
	for {
		line, err := b.ReadBytes('\n')
		var asked struct {
			ID string `json:"custom_id"`
		}
		if json.Unmarshal(line, &asked) == nil && isID(asked.ID) {
			switch {
			case s.answer(asked.ID) != nil:
				delete(s.state.Tries, asked.ID)
				delete(failed, asked.ID)
			case failed[asked.ID]:
				s.state.Tries[asked.ID] = maxWaves
			default:
				s.state.Tries[asked.ID]++
				lost++
			}
		}
		switch {
		case err == io.EOF:
			return lost, nil
		case err != nil:
			return lost, err
		}
	}
}

// maxFaults is how often in a row the service may fail.
const maxFaults = 10

// persist does do until it succeeds, fails for good, or has failed too often.
func (s *Service) persist(ctx context.Context, do func() error) error {
	for n := 1; ; n++ {
		err := do()
		var p *passing
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			return nil
		case !errors.As(err, &p):
			return err
		case n == maxFaults:
			return fmt.Errorf("the batch service: %w", err)
		}
		s.cfg.Logf("the batch service: %v; asking again", err)
		if err := sleep(ctx, s.cfg.Poll); err != nil {
			return err
		}
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
