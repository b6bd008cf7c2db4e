// A context is watched while this lives.
#pragma once

#include "query/search_context.hpp"
#include "query/search_watch.hpp"

namespace glane {

class Watched {
 public:
  // Both must outlive it.
  Watched(SearchContext& context, SearchWatch& watch) : context_(context) {
    context_.watch_with(&watch);
  }
  ~Watched() { context_.watch_with(nullptr); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

 private:
  SearchContext& context_;
};

}  // namespace glane
