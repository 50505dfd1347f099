/**
 * What every test page runs: dependent lists, masks, pickers, suggestions, drop-downs of plain elements in the manner of several libraries,
 * and `readBox(key)`, by which a test sees what a person would see.
 */
export const pageScript = String.raw`
(function () {
  "use strict";
  var options = window.pageOptions || {};
  var roots = [document];
  window.addRoot = function (root) { roots.push(root); start(root); };
  function all(selector) {
    return roots.reduce(function (found, root) { return found.concat(Array.from(root.querySelectorAll(selector))); }, []);
  }
  window.readBox = function (key) {
    var boxes = all('[data-k="' + key + '"]');
    if (boxes.length === 0) return null;
    var first = boxes[0];
    if (first.dataset.combo) return first.dataset.chosen || "";
    if (first.type === "radio" || (first.type === "checkbox" && first.dataset.text)) {
      return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.dataset.text; }).join("|");
    }
    if (first.type === "checkbox") return String(first.checked);
    return boxes.map(function (box) {
      if (box.tagName !== "SELECT") return box.value;
      var chosen = box.options[box.selectedIndex];
      return !chosen || chosen.value === "" ? "" : chosen.text;
    }).join("/");
  };
  window.submits = [];
  HTMLFormElement.prototype.submit = function () { window.submits.push("submit()"); };
  HTMLFormElement.prototype.requestSubmit = function () { window.submits.push("requestSubmit()"); };
  document.addEventListener("submit", function (event) { event.preventDefault(); window.submits.push("submit event"); }, true);
  document.addEventListener("keydown", function (event) { if (event.key === "Enter") window.submits.push("Enter"); }, true);
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("button,input[type=submit],input[type=button],input[type=reset],a");
    if (button && !button.hasAttribute("data-opens")) window.submits.push("click " + (button.textContent || button.value));
  }, true);

  function textOf(box) {
    if (box.dataset.combo) return box.dataset.chosen || "";
    var chosen = box.options[box.selectedIndex];
    return chosen && chosen.value !== "" ? chosen.text : "";
  }
  function changed(box) {
    var parent = box.dataset.parent;
    if (!parent) return;
    all("[data-after]").forEach(function (child) {
      var after = JSON.parse(child.dataset.after);
      if (after.truth + "#" + after.item !== parent) return;
      var list = after.lists[textOf(box)] || [];
      var put = function () {
        if (child.dataset.combo) { child.dataset.list = JSON.stringify(list); return; }
        while (child.options.length > 1) child.remove(1);
        list.forEach(function (text, index) { child.add(new Option(text, String(index + 501))); });
        child.disabled = false;
      };
      if (!options.delay) { put(); return; }
      if (!child.dataset.combo) { while (child.options.length > 1) child.remove(1); child.disabled = true; }
      setTimeout(put, options.delay);
    });
  }
  function start(root) {
    root.addEventListener("change", function (event) { if (event.target.tagName === "SELECT") changed(event.target); });
    root.addEventListener("keyup", function (event) {
      var box = event.target;
      if (!box.dataset || !box.dataset.mask) return;
      var digits = box.value.replace(/[^0-9]/g, "");
      if (box.dataset.mask === "thousands") box.value = digits.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
      if (box.dataset.mask === "date") box.value = digits.slice(0, 2) + (digits.length > 2 ? "/" + digits.slice(2, 4) : "") + (digits.length > 4 ? "/" + digits.slice(4, 8) : "");
    });
    root.addEventListener("focusout", function (event) {
      var box = event.target;
      if (!box.dataset || !box.dataset.picker) return;
      var match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(box.value);
      box.value = match && +match[2] <= 12 && +match[1] <= 31 ? match[1].padStart(2, "0") + "/" + match[2].padStart(2, "0") + "/" + match[3] : "";
      if (box.previousElementSibling && box.previousElementSibling.type === "hidden") {
        box.previousElementSibling.value = match ? match[3] + "-" + match[2] + "-" + match[1] : "";
      }
    });
    root.querySelectorAll("[data-suggest]").forEach(suggest);
    root.querySelectorAll("[data-combo]").forEach(combo);
  }

  function suggest(box) {
    var list = JSON.parse(box.dataset.suggest);
    var menu = document.createElement("ul");
    menu.setAttribute("role", "listbox");
    menu.id = box.id + "-menu";
    menu.style.display = "none";
    box.setAttribute("aria-controls", menu.id);
    box.parentNode.appendChild(menu);
    var chosen = false;
    box.addEventListener("input", function () {
      chosen = false;
      var wanted = box.value.toLowerCase();
      setTimeout(function () {
        menu.innerHTML = "";
        list.filter(function (text) { return text.toLowerCase().indexOf(wanted) >= 0; }).forEach(function (text) {
          var item = document.createElement("li");
          item.setAttribute("role", "option");
          item.textContent = text;
          item.addEventListener("mousedown", function (event) { event.preventDefault(); });
          item.addEventListener("click", function () { box.value = text; chosen = true; menu.style.display = "none"; });
          menu.appendChild(item);
        });
        menu.style.display = menu.children.length ? "block" : "none";
      }, 30);
    });
    box.addEventListener("blur", function () { setTimeout(function () { if (!chosen) box.value = ""; menu.style.display = "none"; }, 200); });
  }

  function combo(host) {
    var style = host.dataset.combo, id = host.dataset.id;
    var label = host.dataset.label ? ' aria-labelledby="' + host.dataset.label + '"' : "";
    var shapes = {
      "select2": '<span class="select2 select2-container"><span class="selection"><span class="select2-selection select2-selection--single" role="combobox" aria-haspopup="true" aria-expanded="false" tabindex="0"' + label + '><span class="select2-selection__rendered" role="textbox" aria-readonly="true"><span class="select2-selection__placeholder">Chọn</span></span><span class="select2-selection__arrow" role="presentation"><b></b></span></span></span></span>',
      "ng-select": '<ng-select class="ng-select ng-select-single"><div class="ng-select-container"><div class="ng-value-container"><div class="ng-placeholder">Chọn</div><div class="ng-input"><input type="text" role="combobox" aria-expanded="false" autocomplete="off" id="' + id + '"></div></div><span class="ng-arrow-wrapper"><span class="ng-arrow"></span></span></div></ng-select>',
      "antd": '<div class="ant-select ant-select-single"><div class="ant-select-selector"><span class="ant-select-selection-search"><input type="search" role="combobox" readonly aria-expanded="false" autocomplete="off" class="ant-select-selection-search-input" id="' + id + '" style="opacity:0"></span><span class="ant-select-selection-placeholder">Chọn</span></div><span class="ant-select-arrow"></span></div>',
      "kendo": '<span class="k-picker k-dropdownlist" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0" id="' + id + '"' + label + '><span class="k-input-inner"><span class="k-input-value-text">Chọn...</span></span><button class="k-input-button" type="button" tabindex="-1" aria-label="select" data-opens></button></span><input type="text" style="display:none" data-role="dropdownlist">',
      "survey": '<div class="sd-dropdown" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0" id="' + id + '"' + label + '><div class="sd-dropdown__value"></div><input type="text" class="sd-dropdown__filter-string-input" autocomplete="off" placeholder="Chọn..."></div>',
      "mui": '<div class="MuiSelect-select" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" id="' + id + '"' + label + '><span>&#8203;</span></div><input aria-hidden="true" tabindex="-1" class="MuiSelect-nativeInput" style="opacity:0;position:absolute;left:0;bottom:0;width:100%">',
      "button": '<button type="button" class="listbox-button" aria-haspopup="listbox" aria-expanded="false" id="' + id + '" data-opens' + label + '><span>Chọn</span></button>',
      "element": '<div class="el-select"><div class="el-input"><input type="text" readonly placeholder="Chọn" class="el-input__inner" autocomplete="off" id="' + id + '"></div></div>'
    };
    host.innerHTML = shapes[style];
    var trigger = host.querySelector({ "select2": ".select2-selection", "ng-select": ".ng-select-container", "antd": ".ant-select-selector", "kendo": ".k-picker", "survey": ".sd-dropdown", "mui": ".MuiSelect-select", "button": "button", "element": ".el-select" }[style]);
    var opens = { "select2": "mousedown", "ng-select": "mousedown", "antd": "mousedown", "mui": "mousedown" }[style] || "click";
    var picks = { "select2": "mouseup" }[style] || "click";
    var shown = host.querySelector({ "select2": ".select2-selection__rendered", "ng-select": ".ng-placeholder", "antd": ".ant-select-selection-placeholder", "kendo": ".k-input-value-text", "survey": ".sd-dropdown__value", "mui": ".MuiSelect-select span", "button": "button span", "element": "input" }[style]);
    var aria = host.querySelector("[aria-expanded]");
    var popup = null;
    function close() { if (popup) { popup.remove(); popup = null; } if (aria) aria.setAttribute("aria-expanded", "false"); }
    function choose(text) {
      host.dataset.chosen = text;
      if (style === "element") shown.value = text; else shown.textContent = text;
      if (style === "antd") { shown.className = "ant-select-selection-item"; shown.title = text; }
      if (style === "ng-select") shown.className = "ng-value-label";
      close();
      changed(host);
    }
    function items(filter) {
      return JSON.parse(host.dataset.list).filter(function (text) { return text.toLowerCase().indexOf(filter.toLowerCase()) >= 0; });
    }
    function fill(list, filter) {
      list.innerHTML = "";
      items(filter).forEach(function (text) {
        var item = document.createElement(style === "ng-select" || style === "antd" ? "div" : "li");
        item.className = { "select2": "select2-results__option", "ng-select": "ng-option", "antd": "ant-select-item ant-select-item-option", "kendo": "k-list-item", "survey": "sv-list__item", "mui": "MuiMenuItem-root", "button": "listbox-option", "element": "el-select-dropdown__item" }[style];
        if (style !== "antd" && style !== "element") item.setAttribute("role", "option");
        var inner = document.createElement("span");
        inner.textContent = text;
        item.appendChild(inner);
        item.addEventListener(picks, function () { choose(text); });
        list.appendChild(item);
      });
      if (list.children.length === 0) list.innerHTML = '<li class="no-items">Không có dữ liệu</li>';
    }
    function open() {
      if (popup) { close(); return; }
      popup = document.createElement("div");
      popup.className = { "select2": "select2-dropdown", "ng-select": "ng-dropdown-panel", "antd": "ant-select-dropdown", "kendo": "k-animation-container", "survey": "sv-popup", "mui": "MuiPopover-root", "button": "listbox-popup", "element": "el-select-dropdown" }[style];
      var list = document.createElement(style === "ng-select" || style === "antd" ? "div" : "ul");
      if (style !== "element" && style !== "antd") { list.setAttribute("role", "listbox"); list.id = id + "-list"; aria.setAttribute("aria-controls", list.id); }
      if (style === "select2") {
        var search = document.createElement("input");
        search.type = "search"; search.className = "select2-search__field"; search.setAttribute("role", "searchbox");
        search.addEventListener("input", function () { fill(list, search.value); });
        popup.appendChild(search);
      }
      popup.appendChild(list);
      (style === "survey" || style === "button" ? host : document.body).appendChild(popup);
      if (aria) aria.setAttribute("aria-expanded", "true");
      if (style === "survey" || style === "antd") setTimeout(function () { if (popup) fill(list, ""); }, 40); else fill(list, "");
    }
    trigger.addEventListener(opens, function (event) { if (popup && popup.contains(event.target)) return; open(); });
    host.addEventListener("keydown", function (event) { if (event.key === "Escape") close(); });
  }
  start(document);
})();
`;
