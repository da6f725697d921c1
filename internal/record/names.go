package record

import "strings"

// givenNames are given names common in Québec, of long and of recent settlement, folded. They are
// words to look for, not names of anyone.
var givenNames = func() map[string]bool {
	all := map[string]bool{}
	for _, n := range strings.Fields(`
		jean marie pierre jacques michel andre daniel robert claude richard denis louis paul yves gilles serge luc marc francois
		alain guy martin stephane eric patrick sylvain benoit bernard christian rene roger marcel normand jocelyn mario pascal
		philippe simon mathieu maxime alexandre nicolas david jonathan sebastien frederic guillaume olivier vincent antoine
		gabriel samuel william thomas felix xavier charles etienne hugo julien laurent remi raymond gerard maurice fernand
		sylvie nathalie johanne diane louise france line lise carole francine isabelle julie annie chantal josee manon linda
		lucie helene nicole suzanne danielle ginette celine monique denise jeanne michele michelle therese pierrette micheline
		caroline valerie melanie stephanie karine veronique genevieve martine catherine anne christine brigitte dominique
		emilie audrey jessica vanessa amelie marianne laurence camille sarah lea chloe emma rosalie florence alice juliette
		mohamed mohammed ahmed ali omar youssef karim rachid samir hassan ibrahim mustapha abdoulaye mamadou moussa amadou
		ousmane fatima fatou aminata aicha khadija amina leila samira nadia yasmine maria jose juan carlos luis ana carmen
		rosa sofia isabella camila valentina diego jorge fernando andrea paola natalia elena olga ivan dimitri sergei
		nguyen linh minh mai wei ming yan li xin hui priya anita raj amit sanjay
		john mary james michael william linda susan karen kevin brian mark jason jennifer elizabeth peter george`) {
		all[n] = true
	}
	return all
}()
