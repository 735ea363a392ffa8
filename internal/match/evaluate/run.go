package evaluate

import (
	"context"
	"io"
	"slices"
)

// Run tries the matching on one file (who is in it more than once?) or two (who
// of the second is in the first?) and reports how well it went. The files are
// CSV; a file, column or line that cannot be read is refused with the cure.
func Run(ctx context.Context, files []io.Reader, o Options) (Report, error) {
	if len(files) != 1 && len(files) != 2 {
		return Report{}, ErrFiles.With(len(files))
	}
	tables := make([]*table, len(files))
	for i, file := range files {
		t, err := readTable(file, o.name(i))
		if err != nil {
			return Report{}, err
		}
		tables[i] = t
	}
	truth, err := truthColumns(tables, o.Truth)
	if err != nil {
		return Report{}, err
	}
	layouts, err := layOut(tables, truth, o)
	if err != nil {
		return Report{}, err
	}
	read := make([]*people, len(tables))
	for i, t := range tables {
		read[i] = readPeople(t, &layouts[i], truth[i])
	}
	report := Report{Threshold: Threshold, Columns: layouts[0].describe(tables[0])}
	for _, p := range read {
		report.Rows = append(report.Rows, len(p.records))
	}
	if len(read) == 1 {
		err = findTwice(ctx, read[0], o.model(), &report)
		return report, err
	}
	register, calls := roles(read[0], read[1])
	err = link(ctx, register, calls, o.model(), &report)
	return report, err
}

// roles says which file is the register: the first, unless only the first has
// people of whom nobody knows who they are.
func roles(first, second *people) (register, calls *people) {
	if slices.Contains(first.who, "") && !slices.Contains(second.who, "") {
		return second, first
	}
	return first, second
}
