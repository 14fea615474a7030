#include "accessibility/text/foreign_scripts.h"

#include <array>

namespace qiming::accessibility {
namespace {

constexpr Script foreign = {U"外文", U"foreign text"};
constexpr Script japanese = {U"日文", U"Japanese text"};
constexpr Script korean = {U"韩文", U"Korean text"};
constexpr Script russian = {U"俄文", U"Russian text"};
constexpr Script arabic = {U"阿拉伯文", U"Arabic text"};
constexpr Script tibetan = {U"藏文", U"Tibetan text"};
constexpr Script mongolian = {U"蒙古文", U"Mongolian text"};
constexpr Script yi = {U"彝文", U"Yi text"};
constexpr Script thai = {U"泰文", U"Thai text"};
constexpr Script phonetic = {U"注音", U"phonetic signs"};

struct Block {
    char32_t first;
    char32_t last;
    const Script* script;
};

// The first that holds counts: the wide ones at the end are what is left.
constexpr std::array<Block, 48> blocks = {{
    {0x400, 0x52F, &russian},      {0x1C80, 0x1C88, &russian},   {0x2DE0, 0x2DFF, &russian},
    {0xA640, 0xA69F, &russian},    {0x600, 0x6FF, &arabic},      {0x750, 0x77F, &arabic},
    {0x870, 0x8FF, &arabic},       {0xFB50, 0xFDFF, &arabic},    {0xFE70, 0xFEFC, &arabic},
    {0xE00, 0xE7F, &thai},         {0xF00, 0xFFF, &tibetan},     {0x1100, 0x11FF, &korean},
    {0x3131, 0x318E, &korean},     {0x3200, 0x321E, &korean},    {0x3260, 0x327E, &korean},
    {0xA960, 0xA97F, &korean},     {0xAC00, 0xD7FF, &korean},    {0xFFA0, 0xFFDC, &korean},
    {0x1800, 0x18AF, &mongolian},  {0x3041, 0x3096, &japanese},  {0x309D, 0x309F, &japanese},
    {0x30A1, 0x30FA, &japanese},   {0x30FC, 0x30FF, &japanese},  {0x31F0, 0x31FF, &japanese},
    {0x32D0, 0x32FE, &japanese},   {0x3300, 0x3357, &japanese},  {0xFF66, 0xFF9F, &japanese},
    {0x1AFF0, 0x1B16F, &japanese}, {0x3105, 0x312F, &phonetic},  {0x31A0, 0x31BF, &phonetic},
    {0xA000, 0xA48C, &yi},         {0x2B0, 0x2C1, &foreign},     {0x2C6, 0x2D1, &foreign},
    {0x2E0, 0x2EE, &foreign},      {0x370, 0x58F, &foreign},     {0x590, 0x1DBF, &foreign},
    {0x1F00, 0x1FFE, &foreign},    {0x2071, 0x209C, &foreign},   {0x2102, 0x218B, &foreign},
    {0x2C00, 0x2DFF, &foreign},    {0xA490, 0xABFF, &foreign},   {0xFB00, 0xFB4F, &foreign},
    {0x10000, 0x1CFFF, &foreign},  {0x1DF00, 0x1EFFF, &foreign}, {0x2E2F, 0x2E2F, &russian},
    {0x3006, 0x3006, &japanese},   {0x3031, 0x303C, &japanese},  {0x1D6A4, 0x1D6A5, &foreign},
}};

}  // namespace

const Script* foreign_script(char32_t point) {
    if (point < 0x2B0) {
        return nullptr;
    }
    for (const Block& block : blocks) {
        if (point >= block.first && point <= block.last) {
            return block.script;
        }
    }
    return nullptr;
}

}  // namespace qiming::accessibility
