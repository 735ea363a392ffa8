package telephonybench
import ("testing";"time";"fmt")
func TestX200(t *testing.T){ r,err:=measure(t.Context(), order{Calls:200,Talk:5*time.Second}); fmt.Printf("%+v %v\n",r,err) }
