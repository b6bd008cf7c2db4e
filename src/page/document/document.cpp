#include "glane/document.hpp"

namespace glane {

std::string_view date_precision_name(const Document& document) {
  if (!document.date) return {};
  return document.date_inherited ? "inherited" : precision_name(document.date->precision);
}

const std::string& shown_title(const Document& document) {
  return document.title.empty() ? document.thread_title : document.title;
}

}  // namespace glane
