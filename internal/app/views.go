package app

import (
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/dispatch/dispatchviews"
	"bluelamp/internal/history/historyviews"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/queue/queueviews"
	"bluelamp/internal/records/recordsviews"
	"bluelamp/internal/referral/referralviews"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/staff/staffviews"
	"bluelamp/internal/statistics/statisticsviews"
	"bluelamp/internal/victim/victimviews"
	"bluelamp/internal/view"
)

// Views lists every table that is computed from the journal of work.
func Views() []view.View {
	return []view.View{
		staffviews.New(),
		personviews.New(),
		contactviews.New(),
		queueviews.New(),
		riskviews.New(),
		incidentviews.New(),
		dispatchviews.New(),
		safeguardingviews.New(),
		referralviews.New(),
		resolutionviews.New(),
		victimviews.New(),
		historyviews.New(),
		statisticsviews.New(),
	}
}

// auditViews lists every table that is computed from the audit journal.
func auditViews() []view.View { return []view.View{recordsviews.New()} }
