#include "svg.hpp"

#include <array>
#include <cstdio>

#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kInk = "#000000";

// Of six, each darker or lighter than its neighbours: told apart where they are printed in grey,
// and by who sees no red or no green (Okabe and Ito 2008).
constexpr std::array<std::string_view, 6> kColours = {"#000000", "#d55e00", "#0072b2",
                                                      "#e69f00", "#006b4e", "#a85c90"};
constexpr std::array<std::string_view, 5> kDashes = {"", "7 3", "2 3", "9 3 2 3", "14 4"};
constexpr int kMarkers = 6;

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + number(value) + "\"";
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string path_of_marker(int marker, double x, double y) {
  const auto point = [&](double dx, double dy) { return number(x + dx) + " " + number(y + dy); };
  switch (marker) {
    case 1:  // a square
      return "M" + point(-3, -3) + "H" + number(x + 3) + "V" + number(y + 3) + "H" + number(x - 3) +
             "Z";
    case 2:  // a triangle
      return "M" + point(0, -4) + "L" + point(3.8, 3) + "L" + point(-3.8, 3) + "Z";
    case 3:  // a diamond
      return "M" + point(0, -4.4) + "L" + point(4.4, 0) + "L" + point(0, 4.4) + "L" +
             point(-4.4, 0) + "Z";
    case 4:  // a triangle on its head
      return "M" + point(0, 4) + "L" + point(3.8, -3) + "L" + point(-3.8, -3) + "Z";
    case 5:  // a cross
      return "M" + point(-3.2, -3.2) + "L" + point(3.2, 3.2) + "M" + point(-3.2, 3.2) + "L" +
             point(3.2, -3.2);
    default:  // a disc
      return "M" + point(-3.2, 0) + "a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0Z";
  }
}

}  // namespace

SeriesStyle series_style(std::size_t series) {
  return {kColours[series % kColours.size()], kDashes[series % kDashes.size()],
          static_cast<int>(series % kMarkers)};
}

Svg::Svg(double width, double height) : width_(width), height_(height) {}

void Svg::line(double x1, double y1, double x2, double y2, std::string_view colour) {
  shapes_ += "<line" + attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) +
             attribute("y2", y2) + attribute("stroke", colour) + "/>\n";
}

void Svg::polyline(const std::vector<std::pair<double, double>>& points, const SeriesStyle& style) {
  std::string list;
  for (const auto& [x, y] : points) {
    list.append(list.empty() ? "" : " ").append(number(x)).append(",").append(number(y));
  }
  shapes_ += "<polyline" + attribute("points", list) + " fill=\"none\"" +
             attribute("stroke", style.colour) + " stroke-width=\"1.5\"" +
             " stroke-linejoin=\"round\"";
  if (!style.dashes.empty()) shapes_ += attribute("stroke-dasharray", style.dashes);
  shapes_ += "/>\n";
}

// Every second is hollow.
void Svg::marker(double x, double y, const SeriesStyle& style) {
  const bool hollow = style.marker % 2 == 1;
  shapes_ += "<path" + attribute("d", path_of_marker(style.marker, x, y)) +
             attribute("fill", hollow ? "#ffffff" : style.colour) +
             attribute("stroke", style.colour) + " stroke-width=\"1.3\"/>\n";
}

void Svg::bar(double x, double y, double width, double height, std::size_t series) {
  const SeriesStyle style = series_style(series);
  const std::string fill = series % 2 == 0
                               ? std::string(style.colour)
                               : "url(#hatch" + std::to_string(series % kColours.size()) + ")";
  shapes_ += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
             attribute("height", height) + attribute("fill", fill) +
             attribute("stroke", style.colour) + "/>\n";
}

void Svg::text(double x, double y, std::string_view text, TextAnchor anchor, double size) {
  shapes_ += "<text" + attribute("x", x) + attribute("y", y);
  if (anchor != TextAnchor::start) {
    shapes_ += attribute("text-anchor", anchor == TextAnchor::end ? "end" : "middle");
  }
  if (size != 12) shapes_ += attribute("font-size", size);
  shapes_ += ">" + xml_text(text) + "</text>\n";
}

void Svg::upright_text(double x, double y, std::string_view text) {
  shapes_ += "<text text-anchor=\"middle\" transform=\"translate(" + number(x) + " " + number(y) +
             ") rotate(-90)\">" + xml_text(text) + "</text>\n";
}

std::string Svg::file(std::string_view title, std::string_view description) const {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width_) +
         attribute("height", height_) +
         attribute("viewBox", "0 0 " + number(width_) + " " + number(height_)) +
         " font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n";
  out += "<title>" + xml_text(title) + "</title>\n";
  out += "<desc>" + xml_text(description) + "</desc>\n<defs>\n";
  for (std::size_t i = 1; i < kColours.size(); i += 2) {
    out +=
        "<pattern id=\"hatch" + std::to_string(i) +
        "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(" +
        std::to_string(i * 45) + ")\"><rect width=\"5\" height=\"5\" fill=\"#ffffff\"/>" +
        "<rect width=\"2.5\" height=\"5\"" + attribute("fill", kColours[i]) + "/></pattern>\n";
  }
  out += "</defs>\n<rect" + attribute("width", width_) + attribute("height", height_) +
         " fill=\"#ffffff\"/>\n";
  out += "<g" + attribute("fill", kInk) + ">\n" + shapes_ + "</g>\n</svg>\n";
  return out;
}

double text_width(std::string_view text, double size) {
  constexpr double kColumn = 0.56;  // of the size: a little more than a mean letter takes
  return static_cast<double>(columns(text)) * size * kColumn;
}

std::string cut_to_width(const std::string& text, double width, double size) {
  const double column = text_width("n", size);
  return cut_to_columns(text, static_cast<std::size_t>(width > 0 ? width / column : 0));
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char byte : printable(text)) {
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

}  // namespace glane::cli
