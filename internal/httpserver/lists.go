package httpserver

import (
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// listed makes every list of an answer a list: Go's nil slice would be null in
// JSON, and each screen would have to know which of the two it gets. The
// document promises lists (openapi.go), this keeps the promise. The answer is
// copied, because what an operation returns may be shared, such as a policy pack.
func listed(_ huma.Context, _ string, v any) (any, error) {
	if v == nil {
		return v, nil
	}
	return filled(reflect.ValueOf(v)).Interface(), nil
}

// filled returns v with empty lists for nil ones. Lists inside maps and
// interfaces are left as they are.
func filled(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(filled(v.Elem()))
		return own
	case reflect.Struct:
		own := reflect.New(v.Type()).Elem()
		own.Set(v)
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				own.Field(i).Set(filled(v.Field(i)))
			}
		}
		return own
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 { // bytes, and JSON kept as it is
			return v
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			own.Index(i).Set(filled(v.Index(i)))
		}
		return own
	}
	return v
}
