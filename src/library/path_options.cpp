#include "library/path_options.hpp"

#include "glane/error_code.hpp"
#include "page/document/url.hpp"

namespace glane {

void check_paths(const PathOptions& options) {
  path_walk_options(options);
  if (options.base_url.empty() || is_web_url(options.base_url)) return;
  throw Error(ErrorCode::argument_base_url, {{"url", options.base_url}});
}

WalkOptions path_walk_options(const PathOptions& options) {
  return {options.include, options.exclude, options.base_url, options.follow};
}

}  // namespace glane
