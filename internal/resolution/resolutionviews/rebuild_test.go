package resolutionviews_test

import (
	"testing"

	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	s := story(t)
	s.Tell(resolution.Room, "i3", resolution.Checked{Good: true, Qualities: map[string]string{"told": "yes"}, Note: "Kind.", By: "sue", At: after(50)})
	s.Tell(resolution.Room, "i2", resolution.Returned{Why: "The caller knows who did it.", By: "ann", At: after(42)})
	s.Tell(resolution.Room, "i4", resolution.AdviceWritten{Text: "Close the window.", Way: "email", To: "owen@post.example", By: "ann", At: after(42)},
		resolution.AdviceSendFailed{Why: "no such mailbox", At: after(43)}, resolution.AdviceGiven{Note: "Read to him.", By: "ann", At: after(44)},
		resolution.EnquiryOpened{Kind: "again", Lines: "Nobody asked.", EndBy: after(90), By: "sue", At: after(45)},
		resolution.Taken{By: "ann", At: after(46)}, resolution.EnquiryEnded{Note: "Asked now.", By: "ann", At: after(47)})
	s.EqualsRebuilt()
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, resolutionviews.New(), 2, "72c6a209254c2e2715764b739949827e2168475c6e54a00cf3cac848654014cb")
}
