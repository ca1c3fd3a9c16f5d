package summarize

import (
	"context"
	"slices"

	"parley/summarize/brief"
)

// merge makes one brief of those of an article's parts. The positions are
// taken over. Summary and headline are asked for once more, of the sentences
// on which the parts' own summaries rest, so that they speak of the whole.
func (m *maker) merge(ctx context.Context, drafts []brief.Brief) (brief.Brief, error) {
	var whole brief.Brief
	var numbers []int
	for _, d := range drafts {
		whole.Parties = append(whole.Parties, d.Parties...)
		for _, s := range d.Summary {
			numbers = append(numbers, s.Evidence.Sentences...)
		}
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	if len(numbers) == 0 {
		numbers = []int{1}
	}
	digest, err := m.draftOf(ctx, numbers)
	if err != nil {
		return brief.Brief{}, err
	}
	whole.Lang, whole.Headline, whole.Summary = digest.Lang, digest.Headline, digest.Summary
	return whole, nil
}
