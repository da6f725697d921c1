package evidence

import "maillage/internal/vocab"

// CostBand returns the yearly cost band of cad Canadian dollars spent over months; UNKNOWN when
// either is unknown, for a cost without its period says nothing of a year.
func CostBand(cad, months *int) vocab.CostBand {
	if cad == nil || months == nil || *months <= 0 {
		return vocab.CostBandUnknown
	}
	switch year := float64(*cad) * 12 / float64(*months); {
	case year < 10_000:
		return vocab.CostBandLT10K
	case year < 50_000:
		return vocab.CostBandB10To50K
	case year < 150_000:
		return vocab.CostBandB50To150K
	case year < 500_000:
		return vocab.CostBandB150To500K
	}
	return vocab.CostBandGE500K
}
