-- Neovim, set up by its init file, opens a draft, waits for findings, and applies the fix of one. Prints one line of JSON.
-- usage: nvim --headless --clean -i NONE -u init.lua -c 'luafile neovim.lua'     with FOLDER set, where 'a port.md' is
local function finish(result)
  io.stdout:write(vim.fn.json_encode(result) .. "\n")
  vim.cmd("qall!")
end

local function wait_for(what, holds)
  if not vim.wait(30000, holds, 20) then
    finish({ failed = "waited in vain for " .. what })
  end
end

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FOLDER .. "/a port.md"))
local draft = vim.api.nvim_get_current_buf()
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
wait_for("the server", function() return #clients() == 1 end)
local id = clients()[1].id

local function findings()
  return vim.diagnostic.get(draft)
end

wait_for("findings", function() return #findings() > 0 end)
local before = vim.tbl_map(function(found)
  local line = vim.api.nvim_buf_get_lines(draft, found.lnum, found.lnum + 1, false)[1]
  return { code = found.code, severity = found.severity, text = line:sub(found.col + 1, found.end_col), message = found.message }
end, findings())

-- What a user does: puts the cursor on a finding and picks a change from the list.
local place = findings()[1]
vim.api.nvim_win_set_cursor(0, { place.lnum + 1, place.col })
local offered
vim.ui.select = function(items, options, choose)
  offered = vim.tbl_map(options.format_item, items)
  choose(items[1], 1)
end
vim.lsp.buf.code_action()
wait_for("the change", function() return vim.api.nvim_buf_get_option(draft, "modified") end)
-- What the change leaves to fill in is a finding in its place.
wait_for("findings of the changed text", function()
  return vim.tbl_contains(vim.tbl_map(function(found) return found.code end, findings()), "SL7002")
end)

-- What a user types is checked before it is saved.
vim.api.nvim_buf_set_lines(draft, -1, -1, false, { "", "Sources said so." })
wait_for("a finding in what was typed", function()
  return vim.tbl_contains(vim.tbl_map(function(found) return found.code end, findings()), "SL3001")
end)

local text = table.concat(vim.api.nvim_buf_get_lines(draft, 0, -1, false), "\n")
vim.lsp.stop_client(id)
wait_for("the end of the server", function() return vim.lsp.get_client_by_id(id) == nil end)
finish({ before = before, offered = offered, text = text })
