package limit

import "math"

// most is what sums and products stop at, so that nothing overflows into a small number.
const most = math.MaxInt32

// plus adds two counts.
func plus(a, b int) int { return int(min(int64(a)+int64(b), most)) }

// times multiplies two counts; what is negative counts for nothing.
func times(a, b int) int {
	return int(min(min(max(int64(a), 0), most)*min(max(int64(b), 0), most), most))
}
