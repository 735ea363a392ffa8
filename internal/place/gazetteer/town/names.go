package town

import "math/rand/v2"

// names deals out invented names, each once as long as they last.
type names struct {
	dice     *rand.Rand
	roads    []string
	closes   []string
	cottages []string
	blocks   []string
}

func newNames(dice *rand.Rand) *names {
	n := &names{dice: dice, roads: roadNames(), closes: closeNames(), cottages: cottageNames(), blocks: blockNames()}
	for _, list := range [][]string{n.roads, n.closes, n.cottages, n.blocks} {
		dice.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	return n
}

func (n *names) road() string    { return deal(&n.roads) }
func (n *names) closed() string  { return deal(&n.closes) }
func (n *names) cottage() string { return deal(&n.cottages) }
func (n *names) block() string   { return deal(&n.blocks) }

// deal takes the first name and puts it back at the end.
func deal(list *[]string) string {
	name := (*list)[0]
	*list = append((*list)[1:], name)
	return name
}

// villageRoads are what every village has, so that one name lies in many places.
func villageRoads() []string {
	return []string{"High Street", "Church Lane", "Mill Lane", "Station Road", "Back Lane", "Chapel Row"}
}

func roadNames() []string {
	return []string{
		"Victoria Road", "Albert Street", "Queen Street", "King Street", "Park Avenue", "Garden Street", "Alma Terrace",
		"Balaclava Road", "Nelson Street", "Trafalgar Road", "Wellington Street", "Hawthorn Avenue", "Sycamore Drive",
		"Beech Grove", "Laburnum Road", "Rowan Way", "Larch Road", "Willow Bank", "Elm Tree Avenue", "Poplar Street",
		"St John's Road", "St Mary's Street", "St Oswald's Terrace", "Priory Street", "Abbey Road", "Minster Row",
		"Cross Street", "Bridge Street", "Market Street", "Castle Hill", "Tannery Lane", "Foundry Street", "Weavers Row",
		"Cooper Street", "Smithy Brow", "Quarry Road", "Lime Street", "Gasworks Lane", "Canal Street", "Wharf Road",
		"Northgate", "Eastgate", "Southgate", "Westgate", "Fell View", "Moor Crescent", "Beacon Road", "Lantern Street",
		"Harrier Way", "Curlew Road", "Lapwing Lane", "Plover Drive", "Kestrel Avenue", "Heron Street", "Falcon Road",
		"Cavendish Road", "Lonsdale Street", "Musgrave Street", "Dalton Road", "Clifford Avenue", "Percy Street", "Howard Road",
	}
}

func closeNames() []string {
	return []string{
		"Orchard Close", "The Paddocks", "Vicarage Close", "Bramble Court", "Primrose Close", "Bluebell Mews", "Foxglove Close",
		"Mill Court", "Coppice Close", "Meadow Court", "Stable Mews", "Teasel Close", "Saddlers Yard", "Potters Court",
		"The Crofts", "Swallow Close", "Wren Court", "Finch Close", "Dairy Mews", "Pippin Close",
	}
}

func cottageNames() []string {
	return []string{
		"Rose Cottage", "The Old Vicarage", "Ivy House", "Fell House", "Beck Cottage", "The Old Forge", "Yew Tree Cottage",
		"Hollins", "Low Barn", "High Barn", "The Granary", "Wayside", "Sunnyside", "Ghyll Head", "Bankside", "The Bothy",
		"Orchard House", "Mill House", "Tithe Barn", "Woodbine Cottage", "Honeysuckle Cottage", "The Gables", "Ash House",
		"Kiln Cottage", "Shepherds Rest", "Thorn Lea", "Oak Lea", "Brae Side", "Westering", "The Manse", "Chapel House",
		"Keepers Cottage", "Spring Cottage", "Fairview", "Hillcrest", "Moorside", "Glenholme", "Riverdale", "Stone Croft",
	}
}

func blockNames() []string {
	return []string{"Beacon Court", "Lantern House", "Tannery Mill", "Nelson Court", "Priory House", "Wharf House", "Falcon Court", "Abbey Court"}
}

func farmNames() []string {
	return []string{"Low Farm", "High Farm", "Moor End Farm", "Beck Foot Farm", "Scar Farm", "Intake Farm", "Hagg Farm", "Thistle Farm", "Rigg Farm", "Sike Farm"}
}
