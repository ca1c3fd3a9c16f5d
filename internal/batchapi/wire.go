package batchapi

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// passing is a fault that may be gone the next time.
type passing struct{ error }

func (p *passing) Unwrap() error { return p.error }

// maxReply is the longest description that is read, in bytes.
const maxReply = 16 << 20

// maxTime is what a transfer may take.
const maxTime = 15 * time.Minute

// do asks the service and hands the body of a good answer to read.
func (s *Service) do(ctx context.Context, method, path, kind string, body io.Reader, size int64, read func(io.Reader) error) error {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, strings.TrimRight(s.at.Base, "/")+path, body)
	if err != nil {
		return err
	}
	if body != nil {
		req.ContentLength = size
		req.Header.Set("Content-Type", kind)
	}
	s.at.Sign(req)
	resp, err := s.at.Transport.RoundTrip(req)
	if err != nil {
		return &passing{err}
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 == 2 {
		return read(resp.Body)
	}
	data, _ := io.ReadAll(io.LimitReader(resp.Body, 64<<10))
	var said struct {
		Error struct{ Message string }
	}
	message := http.StatusText(resp.StatusCode)
	if json.Unmarshal(data, &said) == nil && said.Error.Message != "" {
		message = s.clean(said.Error.Message)
	}
	err = fmt.Errorf("%s %s answers %d: %s", method, path, resp.StatusCode, message)
	if resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode == http.StatusRequestTimeout || resp.StatusCode >= 500 {
		return &passing{err}
	}
	return err
}

// clean returns what the service says, without the key.
func (s *Service) clean(message string) string {
	message = s.at.Mask(message)
	if r := []rune(message); len(r) > 400 {
		message = string(r[:400]) + "…"
	}
	return message
}

func decode(v any) func(io.Reader) error {
	return func(r io.Reader) error {
		data, err := io.ReadAll(io.LimitReader(r, maxReply))
		if err != nil {
			return &passing{err}
		}
		if err := json.Unmarshal(data, v); err != nil {
			return fmt.Errorf("the batch service answers with no JSON: %w", err)
		}
		return nil
	}
}

// upload sends a file of requests and returns the service's name of it.
func (s *Service) upload(ctx context.Context, name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	var head bytes.Buffer
	form := multipart.NewWriter(&head)
	if err := form.WriteField("purpose", "batch"); err != nil {
		return "", err
	}
	if _, err := form.CreateFormFile("file", filepath.Base(name)); err != nil {
		return "", err
	}
	n := head.Len()
	if err := form.Close(); err != nil {
		return "", err
	}
	tail := bytes.Clone(head.Bytes()[n:])
	head.Truncate(n)
	size := int64(n) + info.Size() + int64(len(tail))
	var made struct{ ID string }
	err = s.do(ctx, http.MethodPost, "/files", form.FormDataContentType(), io.MultiReader(&head, f, bytes.NewReader(tail)), size, decode(&made))
	if err == nil && made.ID == "" {
		err = fmt.Errorf("the batch service gives the file no name")
	}
	return made.ID, err
}

// create has a batch made of a file.
func (s *Service) create(ctx context.Context, input string) (job, error) {
	body, err := json.Marshal(map[string]string{"input_file_id": input, "endpoint": chatPath, "completion_window": "24h"})
	if err != nil {
		return job{}, err
	}
	var j job
	err = s.do(ctx, http.MethodPost, "/batches", "application/json", bytes.NewReader(body), int64(len(body)), decode(&j))
	if err == nil && j.ID == "" {
		err = fmt.Errorf("the batch service gives the batch no name")
	}
	return j, err
}

// find returns the batch that was made of a file, or "".
func (s *Service) find(ctx context.Context, input string) (string, error) {
	var list struct{ Data []job }
	if err := s.do(ctx, http.MethodGet, "/batches?limit=100", "", nil, 0, decode(&list)); err != nil {
		return "", err
	}
	for _, j := range list.Data {
		if j.Input == input {
			return j.ID, nil
		}
	}
	return "", nil
}

// look returns how a batch is.
func (s *Service) look(ctx context.Context, id string) (job, error) {
	var j job
	err := s.do(ctx, http.MethodGet, "/batches/"+url.PathEscape(id), "", nil, 0, decode(&j))
	return j, err
}

// fetch reads a file of results.
func (s *Service) fetch(ctx context.Context, file string, failed map[string]bool) error {
	return s.do(ctx, http.MethodGet, "/files/"+url.PathEscape(file)+"/content", "", nil, 0, func(r io.Reader) error { return s.read(r, failed) })
}
