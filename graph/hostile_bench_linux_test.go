package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"maillage/internal/apitest"
	"maillage/internal/bigtest"
)

// BenchmarkHostileOperations tells what each operation of the collection costs on the demonstration
// and on 50,000 practices: run it with -benchtime 1x. The search over the limits is in it: the
// operations that stand just under them, whatever they ask for.
func BenchmarkHostileOperations(b *testing.B) {
	for _, practices := range []int{0, 50_000} {
		b.Run(fmt.Sprint(practices, " practices"), func(b *testing.B) {
			api := apitest.SQLite(b)
			before := spent(b)
			if err := bigtest.Fill(b.Context(), api.Store, practices); err != nil {
				b.Fatal(err)
			}
			b.Logf("filled in %.1f s of processor", spent(b)-before)
			all := collection(b, api)
			widest := candidates()
			for _, name := range slices.Sorted(maps.Keys(widest)) {
				all = append(all, bombOf(b, name, widest[name], false))
			}
			for b.Loop() {
				dearest(b, api, all)
			}
		})
	}
}

// dearest measures all, and tells of the dearest thirty.
func dearest(b *testing.B, api *apitest.API, all []bomb) {
	b.Helper()
	prices := map[string]price{}
	for _, a := range all {
		p := priced(b, api, a.body, 2, a.headers...)
		judge(b, a, p)
		prices[a.name] = p
	}
	names := slices.SortedFunc(maps.Keys(prices), func(x, y string) int { return int((prices[y].cpu - prices[x].cpu) * 1e9) })
	var peak float64
	for i, name := range names {
		p := prices[name]
		peak = max(peak, p.peak)
		if i < 30 {
			b.Logf("%-50.50s %3d %-14s %6.1f ms %5.1f MB, answers %d kB", name, p.status, p.code, p.cpu*1e3, p.peak, p.bytes>>10)
		}
	}
	b.ReportMetric(prices[names[0]].cpu*1e3, "ms/dearest")
	b.ReportMetric(peak, "MB/highest")
	b.ReportMetric(float64(len(all)), "operations")
}
