package signin

import "strings"

// The names of browsers and systems, by a mark of each in User-Agent; the first that is found
// counts, since later ones claim to be earlier ones.
var (
	browsers = [][2]string{{"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}
	systems  = [][2]string{{"Windows", "Windows"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"CrOS", "ChromeOS"}, {"Mac OS X", "macOS"}, {"Linux", "Linux"}}
)

// device says a browser and its system in words, as in « Firefox, Windows »: enough for someone to
// know their own, without version. It is empty where neither is known.
func device(userAgent string) string {
	var known []string
	for _, names := range [][][2]string{browsers, systems} {
		for _, n := range names {
			if strings.Contains(userAgent, n[0]) {
				known = append(known, n[1])
				break
			}
		}
	}
	return strings.Join(known, ", ")
}
