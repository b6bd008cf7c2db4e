// `search -n all`: every hit, printed as it is found.
#pragma once

#include "command.hpp"
#include "hit_writer.hpp"

namespace glane::cli {

struct HitExport {
  SearchRequest request;  // its limit is kEveryHit
  HitContent content;
  MakeHitWriter writer = nullptr;
  WrittenSearch written;
  bool has_head = false;  // the format says totals and facets: they are counted before
};

// Ctrl-C ends it as it ends any program that prints.
//   errors: those of Index::for_each_hit
ExitStatus run_hit_export(const HitExport& exported, const Session& session);

}  // namespace glane::cli
