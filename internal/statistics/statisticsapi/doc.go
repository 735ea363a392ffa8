// Package statisticsapi is the door to published figures: the supervisor's live
// screen, the performance of any period, and the same as CSV. Definitions stand
// beside the figures, because no two forces count alike.
package statisticsapi
