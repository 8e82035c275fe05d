/**
 * LibreOffice's own file formats round numbers to 15 digits. This Basic macro instead writes every value of a workbook
 * as it is in memory, so that a comparison with the engine can be exact. `decodeDump` reads what it writes:
 *
 *   sheets      Long count, then per sheet:
 *     name, rows, columns       UTF, Long, Long
 *     cells row by row          Byte 0 nothing | 1 number, Double | 2 end of text, UTF | 3 part of text, UTF
 *     formulas that give text   ranges (those of them without a value are empty text, not blank cells)
 *     errors                    Byte 1, Long row, Long column, Long code, UTF shown text; Byte 0 ends
 *     true/false formats        Byte 1, ranges; Byte 0 ends
 *   "end"       UTF
 *   ranges      Long count, then Long first row, last row, first column, last column each
 */
export function recalculationMacro(sourceUrl: string, targetUrl: string): string {
  return `Option Explicit
Const Source = ${basicText(sourceUrl)}
Const Target = ${basicText(targetUrl)}
Const BlockRows = 4096
Const TextPart = 16000

Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim doc : doc = StarDesktop.loadComponentFromURL(Source, "_blank", 0, hidden())
  If Not IsNull(doc) Then
    Dim files : files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
    Dim out : out = createUnoService("com.sun.star.io.DataOutputStream")
    out.setOutputStream(files.openFileWrite(Target))
    Dim i As Long
    out.writeLong(doc.Sheets.Count)
    For i = 0 To doc.Sheets.Count - 1
      WriteSheet(doc, doc.Sheets.getByIndex(i), out)
    Next
    out.writeUTF("end")
    out.closeOutput()
    doc.close(True)
  End If
  StarDesktop.terminate()
End Sub

Sub WriteSheet(doc, sheet, out)
  Dim used : used = sheet.queryContentCells(23).getRangeAddresses()
  Dim lastRow As Long, lastColumn As Long, i As Long
  lastRow = -1 : lastColumn = -1
  For i = 0 To UBound(used)
    If used(i).EndRow > lastRow Then lastRow = used(i).EndRow
    If used(i).EndColumn > lastColumn Then lastColumn = used(i).EndColumn
  Next
  out.writeUTF(sheet.Name)
  out.writeLong(lastRow + 1)
  out.writeLong(lastColumn + 1)
  Dim top As Long, bottom As Long, r As Long, c As Long
  Dim rows, row, v
  For top = 0 To lastRow Step BlockRows
    bottom = top + BlockRows - 1
    If bottom > lastRow Then bottom = lastRow
    rows = sheet.getCellRangeByPosition(0, top, lastColumn, bottom).getDataArray()
    For r = 0 To bottom - top
      row = rows(r)
      For c = 0 To lastColumn
        v = row(c)
        Select Case VarType(v)
          Case 5
            out.writeByte(1)
            out.writeDouble(v)
          Case 8
            If v = "" Then
              out.writeByte(0)
            Else
              WriteText(v, out)
            End If
          Case Else
            out.writeByte(0)
        End Select
      Next
    Next
  Next
  WriteRanges(sheet.queryFormulaCells(2), out)
  Dim errors : errors = sheet.queryFormulaCells(4).Cells.createEnumeration()
  Dim cell
  Do While errors.hasMoreElements()
    cell = errors.nextElement()
    out.writeByte(1)
    out.writeLong(cell.CellAddress.Row)
    out.writeLong(cell.CellAddress.Column)
    out.writeLong(cell.getError())
    out.writeUTF(cell.getString())
  Loop
  out.writeByte(0)
  Dim groups : groups = sheet.getUniqueCellFormatRanges()
  For i = 0 To groups.Count - 1
    If doc.NumberFormats.getByKey(groups.getByIndex(i).NumberFormat).Type And com.sun.star.util.NumberFormat.LOGICAL Then
      out.writeByte(1)
      WriteRanges(groups.getByIndex(i), out)
    End If
  Next
  out.writeByte(0)
End Sub

Sub WriteText(ByVal text As String, out)
  Do While Len(text) > TextPart
    out.writeByte(3)
    out.writeUTF(Left(text, TextPart))
    text = Mid(text, TextPart + 1)
  Loop
  out.writeByte(2)
  out.writeUTF(text)
End Sub

Sub WriteRanges(ranges, out)
  Dim addresses : addresses = ranges.getRangeAddresses()
  Dim i As Long
  out.writeLong(UBound(addresses) + 1)
  For i = 0 To UBound(addresses)
    out.writeLong(addresses(i).StartRow)
    out.writeLong(addresses(i).EndRow)
    out.writeLong(addresses(i).StartColumn)
    out.writeLong(addresses(i).EndColumn)
  Next
End Sub
`;
}

function basicText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
