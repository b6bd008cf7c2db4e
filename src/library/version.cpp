#include "glane/glane.hpp"

namespace glane {

std::string_view version() {
  return GLANE_LIBRARY_VERSION;
}

}  // namespace glane
