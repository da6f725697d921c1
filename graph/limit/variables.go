package limit

import (
	"maillage/internal/problem"
)

// variableValues refuses variables that hold too many values, or too deep ones. It stops at the
// first value that is too much.
func variableValues(l Limits, vars map[string]any) *problem.Problem {
	seen := 0
	for _, v := range vars {
		if no := variableValue(l, v, 0, &seen); no != nil {
			return no
		}
	}
	return nil
}

// variableValue visits v, inside outer lists and objects; seen counts the values so far.
func variableValue(l Limits, v any, outer int, seen *int) *problem.Problem {
	if *seen++; *seen > l.VariableNodes {
		return exceeded(variableNodes, l.VariableNodes)
	}
	switch v := v.(type) {
	case map[string]any:
		if outer++; outer > l.ValueDepth {
			return exceeded(valueDepth, l.ValueDepth)
		}
		for _, e := range v {
			if no := variableValue(l, e, outer, seen); no != nil {
				return no
			}
		}
	case []any:
		if outer++; outer > l.ValueDepth {
			return exceeded(valueDepth, l.ValueDepth)
		}
		for _, e := range v {
			if no := variableValue(l, e, outer, seen); no != nil {
				return no
			}
		}
	}
	return nil
}
