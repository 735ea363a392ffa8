package callstream

const (
	chineseSurnames = `chen li wang zhang wong lee liu lin chan huang yang wu zhao zhou lau ng cheung ho leung tang lam yip
tsang kwok chow cheng zhu xu sun ma hu guo he gao luo liang song zheng xie han yuan deng feng cao peng zeng xiao tian
pan yu dong tsui fung mak kwan tam`
	chineseWomen = `mei ling li yan xia hui fang jing xiaoyan ying lan na yun hong juan min qian siu lai kam wai yuk mei-ling
xinyi yuxin jiayi wing yee suet yi ka sze man`
	chineseMen = `wei jun ming hao lei feng jie chao bin gang peng tao yong kai chi kwok wing kam man siu ho ka chun tak
zihao yuchen haoran jian guang hon lok`
)
