package statistics

// Mean returns total/count of whole milliseconds, rounded half up; false when
// there is nothing to take the mean of. A mean says nothing about a target for
// a share: two forces with the same mean can be far apart.
func Mean(totalMS int64, count int) (int64, bool) {
	if count <= 0 {
		return 0, false
	}
	n := int64(count)
	return (2*totalMS + n) / (2 * n), true
}

// Median returns the middle of values in ascending order, or the mean of the
// two in the middle, rounded half up; false when there are none.
func Median(ascending []int64) (int64, bool) {
	n := len(ascending)
	if n == 0 {
		return 0, false
	}
	low, high := ascending[(n-1)/2], ascending[n/2]
	return Mean(low+high, 2)
}
