package i18n

import (
	"context"
	"sync"
)

// Fallbacks counts the texts of one answer that were asked for in English and served in French.
type Fallbacks struct {
	mu    sync.Mutex
	texts int
}

// Texts returns how many texts were served in French for want of English.
func (f *Fallbacks) Texts() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.texts
}

type fallbacksKey struct{}

// WithFallbacks returns a context in which Pick counts, and the count.
func WithFallbacks(ctx context.Context) (context.Context, *Fallbacks) {
	f := &Fallbacks{}
	return context.WithValue(ctx, fallbacksKey{}, f), f
}

// Pick returns fr or en: in lang, or where it is nil in the reader's language; French where there
// is no English, which the context's Fallbacks then count.
func Pick(ctx context.Context, lang *Language, fr, en string) string {
	want := FromContext(ctx)
	if lang != nil {
		want = *lang
	}
	if want != EN {
		return fr
	}
	if en != "" || fr == "" {
		return en
	}
	if f, ok := ctx.Value(fallbacksKey{}).(*Fallbacks); ok {
		f.mu.Lock()
		f.texts++
		f.mu.Unlock()
	}
	return fr
}
