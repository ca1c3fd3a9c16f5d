package article_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"parley/internal/article"
)

func ExampleRead() {
	a, err := article.Read(context.Background(), "note.md", []byte("# Talks resume\n\nThe ministers met in **Tbilisi**. They agreed on a date.\n"), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Kind, a.Document.Lang, a.Document.Title)
	for i, s := range a.Document.Sentences {
		fmt.Println(i+1, s.Of(a.Document.Text))
	}
	// Output:
	// markdown en Talks resume
	// 1 Talks resume
	// 2 The ministers met in Tbilisi.
	// 3 They agreed on a date.
}

func ExampleOpen() {
	_, err := article.Open(context.TODO(), "-", strings.NewReader(""), article.Options{})
	fmt.Println(err, errors.Is(err, article.ErrEmpty))
	_, err = article.Open(context.TODO(), "no such file.txt", nil, article.Options{})
	fmt.Println(err)
	// Output:
	// standard input: there is nothing to read in it true
	// no such file.txt: no such file or directory
}
