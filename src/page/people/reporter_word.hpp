// The word for a reporter that signs articles in Korean and Chinese beside a name.
#pragma once

#include <string_view>

namespace glane {

// The name of whom a line calls its reporter: of "이용민 기자 | 2020-03-04" what stands before the
// word, of "聯合報 記者林宸誼／即時報導" what stands behind it. A view into `line`; empty where it
// calls nobody so, and where it names several.
//   errors: none; any bytes are accepted
//   cost:   O(bytes)
std::string_view person_called_reporter(std::string_view line);

}  // namespace glane
